using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Select;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Listing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Administration;

/// <summary>Every session that holds, and the way to end one.</summary>
[Requires(Permission.ManagePeople)]
internal sealed class SessionsModel(OpenSessions sessions, TimeProvider clock) : FormPage
{
    private const int LongestWords = 100;

    [BindProperty(Name = AdministrationWords.Deed)]
    public string? Deed { get; set; }

    /// <summary>Which session to end, by what pages call it.</summary>
    [BindProperty(Name = AdministrationWords.Session)]
    public string? Handle { get; set; }

    public SessionFilter Filter { get; private set; } = new(null, "");

    public IReadOnlyList<string> Notices { get; private set; } = [];

    public PageOf<OpenSession> Found { get; private set; } = PageOf.Cut<OpenSession>([], 1);

    public IReadOnlyList<SelectChoice> Kinds =>
    [
        new("", "Tout le monde", Filter.IsStaff is null),
        new("agents", "Les agents", Filter.IsStaff is true),
        new("partenaires", "Les partenaires", Filter.IsStaff is false),
    ];

    public int FilterCount => (Filter.IsStaff is null ? 0 : 1) + (Filter.Words.Length == 0 ? 0 : 1);

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Deed != Deeds.EndSession)
        {
            Stopped = Deeds.Unknown;
            return Page();
        }

        await sessions.EndAsync(Handle ?? "", HttpContext.Acting("administration"), cancellation);
        return LocalRedirect(AdministrationLinks.After(AdministrationLinks.Sessions, Deeds.EndSession));
    }

    public string AddressOf(int page) => AdministrationLinks.Page(AdministrationLinks.Sessions, Said(), page);

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        var address = new AddressReader(Request.Query);
        Filter = new(
            address.OneOf(AdministrationWords.Kind, AdministrationWords.SessionKinds, "Les personnes choisies ne sont pas comprises\u00a0: les voici toutes."),
            address.Text(AdministrationWords.Words, LongestWords, "le nom"));
        var page = address.Page(AdministrationWords.Page);
        Found = await sessions.FindAsync(Filter, page, clock.GetUtcNow(), cancellation);
        if (page > Found.PageCount) address.Note(Paging.BeyondLast(Found.PageCount));
        Notices = address.Notices;
    }

    private IEnumerable<(string Key, string Value)> Said()
    {
        if (Filter.IsStaff is { } isStaff) yield return (AdministrationWords.Kind, AdministrationWords.SessionKinds.First(pair => pair.Value == isStaff).Key);
        if (Filter.Words.Length > 0) yield return (AdministrationWords.Words, Filter.Words);
    }
}
