using Catalogue.Core.Letters;
using Catalogue.Core.Shared;
using Catalogue.Web.Pages.Letters;
using Catalogue.Web.Pages.Listing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Mailbox;

/// <summary>The letters that left, the latest first, for those who build the site.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class LettersModel(LetterReader letters) : PageModel
{
    public PageOf<SentLetter> Found { get; private set; } = PageOf.Cut<SentLetter>([], 1);

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Found = await letters.SearchAsync("", new AddressReader(Request.Query).Page(LetterLinks.Page), givenTo: null, cancellation);
}
