using Catalogue.Core.Accounts;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
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
    public FileQuery Query { get; private set; } = new();

    /// <summary>What could not be taken as it was asked.</summary>
    public IReadOnlyList<string> Notices { get; private set; } = [];

    public PageOf<PartnerFile> Found { get; private set; } = PageOf.Cut<PartnerFile>([], 1);

    /// <summary>Whether the list is of the files one was given only.</summary>
    public bool IsOfGiven => !FileAccess.SeesAll(User);

    /// <summary>« 12 dossiers ».</summary>
    public string Count => Found.Total == 0 ? "Aucun dossier" : French.Count(Found.Total, "dossier");

    public IReadOnlyList<SelectChoice> Statuses =>
    [
        new("", "Tous", Query.Status is null),
        .. FileQuery.Statuses.Select(pair => new SelectChoice(pair.Key, FileWords.Status(pair.Value), pair.Value == Query.Status)),
    ];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        (Query, Notices) = FileQuery.Read(Request.Query);
        Found = PageOf.Cut(await files.FindAsync(Query.Asked, IsOfGiven ? User.Id() : null, cancellation), Query.Page);
        if (Query.Page == Found.Number) return;
        Notices = [.. Notices, Paging.BeyondLast(Found.PageCount)];
        Query = Query with { Page = Found.Number };
    }
}
