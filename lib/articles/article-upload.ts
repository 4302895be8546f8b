import { ARTICLE_FILE_TYPES } from "./article-import-schema";
import { MAX_UPLOAD_BYTES } from "./article-zip";

/** What may be sent as files of articles, and what is said of more. */
export const articleUpload = {
  mediaTypes: ARTICLE_FILE_TYPES,
  maxBytes: MAX_UPLOAD_BYTES,
  tooLarge: { messageKey: "articleFile.tooLarge", params: { limit: MAX_UPLOAD_BYTES / 1024 / 1024 } },
};
