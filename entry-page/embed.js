// Shows contests in any page: each <div class="sw_container" id="number-slug"> gets a frame with the contest's page, as
// high as that page is. GATEWAY stands for the address of the gateway.
;(() => {
  const gateway = GATEWAY
  const origin = new URL(gateway).origin
  const frames = new Set()

  const show = (box) => {
    if (box.dataset.shown || !/^\d+-./.test(box.id)) return
    box.dataset.shown = 'yes'
    const frame = document.createElement('iframe')
    const ref = new URLSearchParams(location.search).get('ref')
    const query = ref === null ? '' : `?ref=${encodeURIComponent(ref)}`
    frame.src = `${gateway}/view/${encodeURIComponent(box.id)}${query}`
    frame.title = 'Giveaway'
    frame.style.cssText = 'display:block;width:100%;height:800px;border:0'
    frame.allow = 'clipboard-write'
    frames.add(frame)
    box.append(frame)
  }

  const showAll = () => document.querySelectorAll('.sw_container').forEach(show)

  window.addEventListener('message', ({ data, origin: from, source }) => {
    if (from !== origin || data?.type !== 'giveaway-height') return
    const height = Number(data.height)
    if (!(height > 0 && height < 100_000)) return
    for (const frame of frames) {
      if (frame.contentWindow === source) frame.style.height = `${Math.ceil(height)}px`
    }
  })

  showAll()
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', showAll)
})()
