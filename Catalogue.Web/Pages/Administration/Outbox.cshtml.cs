using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Badge;
using Catalogue.Web.DesignSystem.Select;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Listing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Administration;

/// <summary>What became of the mails. What they say is shown to nobody: it may open something.</summary>
[Requires(Permission.SeeOutbox)]
internal sealed class OutboxModel(RegistryContext registry, OutboxReader reader, MailOutbox outbox, TimeProvider clock) : FormPage
{
    [BindProperty(Name = AdministrationWords.Deed)]
    public string? Deed { get; set; }

    [BindProperty(Name = AdministrationWords.Mail)]
    public string? MailId { get; set; }

    public OutboxFilter Filter { get; private set; } = new(null);

    public IReadOnlyList<string> Notices { get; private set; } = [];

    public PageOf<OutboxLine> Found { get; private set; } = PageOf.Cut<OutboxLine>([], 1);

    public IReadOnlyList<SelectChoice> States =>
    [
        new("", "Tous", Filter.State is null),
        .. AdministrationWords.OutboxStates.Select(pair => new SelectChoice(pair.Key, AdministrationWords.Of(pair.Value), pair.Value == Filter.State)),
    ];

    public int FilterCount => (Filter.State is null ? 0 : 1) + (Filter.To.Length == 0 ? 0 : 1);

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Deed != Deeds.Retry || !Guid.TryParse(MailId, out var id) || !await registry.Mails.AnyAsync(mail => mail.Id == id, cancellation))
        {
            Stopped = Deeds.Unknown;
            return Page();
        }

        var done = await outbox.RetryAsync(id, HttpContext.Acting("administration"), cancellation);
        if (done.Succeeded) return LocalRedirect(AdministrationLinks.After(AdministrationLinks.Outbox, Deeds.Retry));
        Stopped = done.Refusal.Sentence;
        return Page();
    }

    public string AddressOf(int page) => AdministrationLinks.Page(AdministrationLinks.Outbox, Said(), page);

    public static (BadgeColour Colour, string Text) State(OutboxLine mail) =>
        mail.IsWaiting ? (BadgeColour.Blue, AdministrationWords.Of(OutboxState.Waiting))
        : mail.SentAt is not null ? (BadgeColour.Green, AdministrationWords.Of(OutboxState.Sent))
        : (BadgeColour.Error, AdministrationWords.Of(OutboxState.GivenUp));

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        var address = new AddressReader(Request.Query);
        Filter = new(
            address.OneOf(AdministrationWords.State, AdministrationWords.OutboxStates, "L’état n’est pas compris\u00a0: les voici tous."),
            address.Text(AdministrationWords.Email, EmailAddress.LongestAddress, "l’adresse"));
        var page = address.Page(AdministrationWords.Page);
        Found = await reader.PageAsync(Filter, page, clock.GetUtcNow(), cancellation);
        if (page > Found.PageCount) address.Note(Paging.BeyondLast(Found.PageCount));
        Notices = address.Notices;
    }

    private IEnumerable<(string Key, string Value)> Said()
    {
        if (Filter.State is { } state) yield return (AdministrationWords.State, AdministrationWords.OutboxStates.First(pair => pair.Value == state).Key);
        if (Filter.To.Length > 0) yield return (AdministrationWords.Email, Filter.To);
    }
}
