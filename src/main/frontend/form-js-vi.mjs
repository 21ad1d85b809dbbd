import { readFile } from 'node:fs/promises';

/** Words and formats that form-js has in its code, with what our users see. Each must be found, or the build fails. */
const REPLACEMENTS = [
  [`placeholder: 'Search'`, `placeholder: 'Tìm'`],
  [`disabled || readonly ? undefined : 'Search'`, `disabled || readonly ? undefined : 'Tìm'`],
  [`emptyListMessage = 'No results'`, `emptyListMessage = 'Không có kết quả'`],
  [`'No results' : 'All values selected'`, `'Không có kết quả' : 'Đã chọn hết'`],
  [`valueLabel || 'Select'`, `valueLabel || 'Chọn'`],
  [`title: "Remove tag"`, `title: "Bỏ chọn"`],
  [`"aria-label": "Increment"`, `"aria-label": "Tăng"`],
  [`"aria-label": "Decrement"`, `"aria-label": "Giảm"`],
  [`'Date and time must both be entered.'`, `'Hãy nhập cả ngày và giờ.'`],
  [`'Nothing to show.'`, `'Không có dữ liệu.'`],
  [`"aria-label": "Previous page"`, `"aria-label": "Trang trước"`],
  [`"aria-label": "Next page"`, `"aria-label": "Trang sau"`],
  [`'Add new'`, `'Thêm dòng'`],
  [`'Collapse'`, `'Thu gọn'`],
  ['`Remove list item ${itemIndex + 1}`', '`Xóa dòng ${itemIndex + 1}`'],
  [`title: "Powered by bpmn.io"`, `title: "Dùng công cụ bpmn.io"`],
  // dates are dd/MM/yyyy whatever language the browser has
  [`function getLocaleDateFormat(locale = 'default')`, `function getLocaleDateFormat(locale = 'en-GB')`],
  [`placeholder: getLocaleReadableDateFormat()`, `placeholder: 'ngày/tháng/năm'`]
];

/** esbuild plug-in: form-js has no translation of its own, so its literals are replaced when it is bundled. */
export function formJsInVietnamese() {
  return {
    name: 'form-js-vi',
    setup(build) {
      build.onLoad({ filter: /form-js-viewer[\\/]dist[\\/]index\.es\.js$/ }, async ({ path }) => {
        let contents = await readFile(path, 'utf8');
        for (const [english, vietnamese] of REPLACEMENTS) {
          if (!contents.includes(english)) {
            throw new Error(`form-js no longer contains: ${english}`);
          }
          contents = contents.replaceAll(english, vietnamese);
        }
        return { contents, loader: 'js' };
      });
    }
  };
}
