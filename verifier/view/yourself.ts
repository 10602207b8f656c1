import { element } from '../elements.js'

/** Where to get the documents, and where to hand in one that was kept. `checked` is given the file's name and bytes. */
export function yourselfCard(
  address: string | undefined,
  checked: (name: string, bytes: Uint8Array) => void,
): HTMLElement {
  const picker = element('input', { type: 'file', id: 'file', accept: '.json,application/json' })
  const drop = element(
    'div',
    { class: 'drop' },
    element('label', { for: 'file' }, 'Check a proof that you have kept'),
    element('p', { class: 'quiet' }, 'Choose the file, or drop it anywhere here. It stays in your browser.'),
    picker,
  )
  const take = async (file: File | undefined) => {
    if (file !== undefined) checked(file.name, new Uint8Array(await file.arrayBuffer()))
  }
  picker.addEventListener('change', () => {
    void take(picker.files?.[0])
    // The same file may be chosen again.
    picker.value = ''
  })
  acceptDrops(drop, (file) => void take(file))
  return element(
    'section',
    { class: 'card', 'aria-labelledby': 'yourself-title' },
    element('h2', { id: 'yourself-title' }, 'Check it yourself'),
    element(
      'p',
      {},
      'This page comes from the organiser’s server. If you want to trust nobody, keep the proof and check it with a program of your own.',
    ),
    address === undefined ? undefined : downloads(address),
    drop,
  )
}

function downloads(address: string): HTMLElement {
  return element(
    'ul',
    { class: 'plain' },
    element(
      'li',
      {},
      element('a', { href: `${address}/proof.json`, download: 'proof.json' }, 'The proof'),
      ', for ',
      element('code', {}, 'giveaway-gateway draw verify proof.json'),
    ),
    element(
      'li',
      {},
      element('a', { href: `${address}/pool.txt`, download: 'pool.txt' }, 'The whole list'),
      ' of codes and chances, for auditors',
    ),
  )
}

/** Takes files that are dropped anywhere on the page, so that the browser does not leave it for them. */
function acceptDrops(drop: HTMLElement, take: (file: File | undefined) => void): void {
  document.ondragover = (event) => {
    event.preventDefault()
    drop.classList.add('over')
  }
  document.ondragleave = () => drop.classList.remove('over')
  document.ondrop = (event) => {
    event.preventDefault()
    drop.classList.remove('over')
    take(event.dataTransfer?.files[0])
  }
}
