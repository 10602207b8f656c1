import { NumberedPage } from '../numbered-page.js'

/** The page asked for; `size` rows where the client does not say (#65). */
export function pageOf(
  { page = 1, per_page }: { readonly page?: number; readonly per_page?: number },
  size = 20,
): NumberedPage {
  return new NumberedPage(page, per_page ?? size)
}

/** What the dialect says of a page. */
export function paginationOf(page: NumberedPage, total: number) {
  const pages = page.pagesOf(total)
  return {
    page: page.number,
    per_page: page.size,
    total,
    total_pages: pages,
    has_more: page.number < pages,
  }
}
