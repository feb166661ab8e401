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
internal sealed class SessionsModel(OpenSessions sessions, TimeProvider clock) : ListPage
{
    private const int LongestWords = 100;

    [BindProperty(Name = AdministrationWords.Deed)]
    public string? Deed { get; set; }

    /// <summary>Which session to end, by what pages call it.</summary>
    [BindProperty(Name = AdministrationWords.Session)]
    public string? Handle { get; set; }

    public SessionFilter Filter { get; private set; } = new(null, "");

    /// <summary>What was typed, and what makes no sense of it.</summary>
    public FilterReader Fields { get; private set; } = new([]);

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
        return Done(AdministrationLinks.Sessions, "La session est terminée.");
    }

    public string AddressOf(int page) => AdministrationLinks.Page(AdministrationLinks.Sessions, Said(), page);

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        Fields = new FilterReader(Request.Query);
        var words = Fields.Text(AdministrationWords.Words, LongestWords);
        Filter = new(Fields.OneOf(AdministrationWords.Kind, AdministrationWords.SessionKinds, "ensemble de personnes"), words);
        if (RefuseFilters(Fields)) return;
        var page = Fields.Page();
        Found = await sessions.FindAsync(Filter, page, clock.GetUtcNow(), cancellation);
        if (page > Found.PageCount) Fields.Note(Paging.BeyondLast(Found.PageCount));
    }

    private IEnumerable<(string Key, string Value)> Said()
    {
        if (Filter.IsStaff is { } isStaff) yield return (AdministrationWords.Kind, AdministrationWords.SessionKinds.First(pair => pair.Value == isStaff).Key);
        if (Filter.Words.Length > 0) yield return (AdministrationWords.Words, Filter.Words);
    }
}
