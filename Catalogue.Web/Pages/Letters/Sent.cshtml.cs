using Catalogue.Core.Accounts;
using Catalogue.Core.Letters;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Listing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using FileAccess = Catalogue.Web.Infrastructure.Security.FileAccess;

namespace Catalogue.Web.Pages.Letters;

/// <summary>The letters that left, the latest first: all of them, or those of the files one was given.</summary>
[Requires(Permission.ReadFiles)]
internal sealed class SentModel(LetterReader letters) : PageModel
{
    private const int LongestText = 100;

    public string Text { get; private set; } = "";

    /// <summary>What of the address could not be taken as it was.</summary>
    public IReadOnlyList<string> Notices { get; private set; } = [];

    public PageOf<SentLetter> Found { get; private set; } = PageOf.Cut<SentLetter>([], 1);

    /// <summary>Whether the list is of the files one was given only.</summary>
    public bool IsOfGiven => !FileAccess.SeesAll(User);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var address = new AddressReader(Request.Query);
        Text = address.Text(LetterLinks.Text, LongestText, "la recherche");
        var page = address.Page(LetterLinks.Page);
        Found = await letters.SearchAsync(Text, page, IsOfGiven ? User.Id() : null, cancellation);
        if (page > Found.PageCount) address.Note(Paging.BeyondLast(Found.PageCount));
        Notices = address.Notices;
    }

    public string AddressOf(int page) => LetterLinks.PageOf(Text, page);
}
