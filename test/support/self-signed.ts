// A certificate for receiver.test that nobody has signed but itself, and its key, for tests alone.
const key = [
  'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgtV2yTsH77FvJbZ9OghGsHxPENVO2aOmEKhtQtwpUpd6hRANC',
  'AASkq/iDimXjG3ijLpeVoRKWSpFMOWBvRxxV3VLO2PJMLBu6pdYRF6aKgxY6s9gaDNs0wJjTuoxld4xNF4K6gzrl',
].join('')
const certificate = [
  'MIIBojCCAUegAwIBAgIUXm9W/05RkYLFkpkssBa4Q61fqvEwCgYIKoZIzj0EAwIwGDEWMBQGA1UEAwwNcmVjZWl2ZXIudGVz',
  'dDAgFw0yNjExMjEwOTQ2NDJaGA8yMTI2MTAyODA5NDY0MlowGDEWMBQGA1UEAwwNcmVjZWl2ZXIudGVzdDBZMBMGByqGSM49',
  'AgEGCCqGSM49AwEHA0IABKSr+IOKZeMbeKMul5WhEpZKkUw5YG9HHFXdUs7Y8kwsG7ql1hEXpoqDFjqz2BoM2zTAmNO6jGV3',
  'jE0XgrqDOuWjbTBrMB0GA1UdDgQWBBSdmfrNqCqwmYuxbB89niz+4ojgZDAfBgNVHSMEGDAWgBSdmfrNqCqwmYuxbB89niz+',
  '4ojgZDAPBgNVHRMBAf8EBTADAQH/MBgGA1UdEQQRMA+CDXJlY2VpdmVyLnRlc3QwCgYIKoZIzj0EAwIDSQAwRgIhAMPqkLSK',
  'sUzr2yxc0mjMT9czS7dYRk7scsE0lqT+/+FxAiEAgQqXU0XM0uOdaEL1Udp/twHLDQmyd03NngP1B+vIXKQ=',
].join('')

function pem(label: string, text: string): string {
  return `-----BEGIN ${label}-----\n${text}\n-----END ${label}-----\n`
}

export const selfSigned = { key: pem('PRIVATE KEY', key), cert: pem('CERTIFICATE', certificate) }
