-- The desk counts the cases of every incident once a minute and keeps the latest count. That is no change of the
-- incident: a trail that told of each would hide what people did. Prisma's schema says nothing of it.
CREATE FUNCTION incident_without_counts(incident jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT incident - ARRAY['alarm_observed', 'alarm_expected', 'alarm_cause_code', 'alarm_cause_cases',
    'alarm_cause_answered', 'alarm_cause_usual', 'counted_at', 'recovered_at', 'updated_at']
$$;

DROP TRIGGER incidents_audit ON "incidents";
CREATE TRIGGER incidents_audit AFTER INSERT OR DELETE ON "incidents" FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER incidents_change_audit AFTER UPDATE ON "incidents" FOR EACH ROW
  WHEN (incident_without_counts(to_jsonb(OLD)) IS DISTINCT FROM incident_without_counts(to_jsonb(NEW)))
  EXECUTE FUNCTION audit_row();
