using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Listing;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Administration;

/// <summary>The accounts of partners' people, found by what is known of somebody on the telephone.</summary>
[Requires(Permission.ManagePeople)]
internal sealed class PartnerAccountsModel(AccountSearch search) : PageModel
{
    private const int LongestWords = 100;

    public string Words { get; private set; } = "";

    /// <summary>What was typed, and what makes no sense of it.</summary>
    public FilterReader Fields { get; private set; } = new([]);

    public PageOf<AccountLine> Found { get; private set; } = PageOf.Cut<AccountLine>([], 1);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Fields = new FilterReader(Request.Query);
        Words = Fields.Text(AdministrationWords.Words, LongestWords);
        if (Fields.Errors.Count > 0) return;
        var page = Fields.Page();
        Found = await search.FindAsync(Words, page, cancellation);
        if (page > Found.PageCount) Fields.Note(Paging.BeyondLast(Found.PageCount));
    }

    public string AddressOf(int page) => AdministrationLinks.Page(AdministrationLinks.Accounts, Said(), page);

    private IEnumerable<(string Key, string Value)> Said() => Words.Length == 0 ? [] : [(AdministrationWords.Words, Words)];
}
