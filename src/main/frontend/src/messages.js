/** What the browser code says to users. Server messages live in the i18n bundles. */
export const messages = {
  send: 'Hoàn thành',
  sending: 'Đang gửi…',
  problem: 'Không thực hiện được',
  network: 'Không kết nối được máy chủ. Nội dung đã nhập vẫn còn; hãy kiểm tra mạng rồi thử lại.',
  unexpected: 'Máy chủ trả lời không đúng. Nội dung đã nhập vẫn còn; hãy thử lại sau ít phút.',
  expired: 'Phiên làm việc đã hết. Hãy đăng nhập lại ở một thẻ khác rồi quay lại đây; nội dung đã nhập vẫn còn.',
  checkFields: (count) => `Có ${count} mục cần xem lại:`,
  formUnavailable: 'Không tải được biểu mẫu. Hãy tải lại trang.',
  chooseOne: '- Chọn -',
  draftSaved: 'Đã lưu nháp',
  draftFailed: 'Chưa lưu được nháp',
  draftStays: 'Nội dung ông/bà đã nhập vẫn còn trên trang này.',
  diagramUnavailable: 'Không tải được sơ đồ quy trình. Hãy tải lại trang.',
  diagramOf: (name) => (name ? `Sơ đồ quy trình: ${name}` : 'Sơ đồ quy trình'),
  diagramHere: 'Đang ở đây',
  diagramDone: 'Đã qua',
  diagramLegend: 'Chú giải',
  diagramLegendActive: 'Bước đang thực hiện',
  diagramLegendDone: 'Bước đã qua',
  diagramLegendOpen: 'Bước chưa đến',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  zoomFit: 'Vừa khung',
  moveHint: 'Kéo chuột hoặc dùng phím Ctrl và mũi tên để di chuyển sơ đồ.'
};

/** English messages of form-js's validator, and ours. */
const VALIDATION = [
  [/^Field is required\.$/, () => 'Mục này bắt buộc.'],
  [/^Field must match pattern .*$/s, () => 'Nội dung không đúng dạng quy định.'],
  [/^Field must have minimum value of (.+)\.$/, (n) => `Giá trị nhỏ nhất là ${n}.`],
  [/^Field must have maximum value of (.+)\.$/, (n) => `Giá trị lớn nhất là ${n}.`],
  [/^Field must have minimum length of (.+)\.$/, (n) => `Cần ít nhất ${n} ký tự.`],
  [/^Field must have maximum length of (.+)\.$/, (n) => `Không quá ${n} ký tự.`],
  [/^Field must be a valid {1,2}international phone number.*$/, () => 'Số điện thoại không đúng.'],
  [/^Field must be a valid email\.$/, () => 'Địa chỉ thư điện tử không đúng.'],
  [/^Value is not a number\.$/, () => 'Hãy nhập số.'],
  [/^Value is expected to be an integer\.$/, () => 'Hãy nhập số nguyên.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, (n) => `Không quá ${n} chữ số thập phân.`],
  [
    /^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    (low, high) => `Giá trị không hợp lệ; hai giá trị gần nhất là ${low} và ${high}.`
  ],
  [/^(Min|Max) validation value is not a valid number\.$/, () => 'Giới hạn của mục này khai sai trong biểu mẫu.'],
  [/^Document reference is not defined\.$|^Unable to download document$/, () => 'Không tải được tài liệu.']
];

/** A validator message in Vietnamese; messages that a form brings itself stay as they are. */
export function validationMessage(english) {
  for (const [pattern, vietnamese] of VALIDATION) {
    const match = pattern.exec(english);
    if (match) {
      return vietnamese(...match.slice(1));
    }
  }
  return english;
}
