using Catalogue.Core.Accounts;
using Catalogue.Web.DesignSystem.Select;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Listing;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;
using FileAccess = Catalogue.Web.Infrastructure.Security.FileAccess;

namespace Catalogue.Web.Pages.Files;

/// <summary>The files of partners: all of them, or those one was given.</summary>
[Requires(Permission.ReadFiles)]
internal sealed class IndexModel(PartnerFiles files) : PageModel
{
    private const int PageSize = 20;

    public FileQuery Query { get; private set; } = new();

    /// <summary>What could not be taken as it was asked.</summary>
    public IReadOnlyList<string> Notices { get; private set; } = [];

    public IReadOnlyList<PartnerFile> Shown { get; private set; } = [];

    public int Total { get; private set; }

    public int PageCount => Paging.Count(Total, PageSize);

    /// <summary>Whether the list is of the files one was given only.</summary>
    public bool IsOfGiven => !FileAccess.SeesAll(User);

    /// <summary>« 12 dossiers ».</summary>
    public string Count => Total == 0 ? "Aucun dossier" : French.Count(Total, "dossier");

    public IReadOnlyList<SelectChoice> Statuses =>
    [
        new("", "Tous", Query.Status is null),
        .. FileQuery.Statuses.Select(pair => new SelectChoice(pair.Key, FileWords.Status(pair.Value), pair.Value == Query.Status)),
    ];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        (Query, Notices) = FileQuery.Read(Request.Query);
        var found = await files.FindAsync(Query.Asked, IsOfGiven ? User.Id() : null, cancellation);
        Total = found.Count;
        if (Query.Page > PageCount)
        {
            Notices = [.. Notices, Paging.BeyondLast(PageCount)];
            Query = Query with { Page = PageCount };
        }

        Shown = [.. found.Skip((Query.Page - 1) * PageSize).Take(PageSize)];
    }
}
