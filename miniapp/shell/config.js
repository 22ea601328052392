// The only file to edit before publishing.
module.exports = {
  // Address of the pages: https, filed (ICP), and listed under 业务域名 of the mini program.
  h5: 'https://onething.example.invalid/',
}
