using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Badge;
using Catalogue.Web.DesignSystem.Select;
using Catalogue.Web.Infrastructure.Mailing;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Listing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Administration;

/// <summary>What became of the mails. What they say is shown to nobody: it may open something.</summary>
[Requires(Permission.SeeOutbox)]
internal sealed class OutboxModel(RegistryContext registry, OutboxReader reader, MailOutbox outbox, MailSettings settings, TimeProvider clock) : ListPage
{
    [BindProperty(Name = AdministrationWords.Deed)]
    public string? Deed { get; set; }

    [BindProperty(Name = AdministrationWords.Mail)]
    public string? MailId { get; set; }

    public OutboxFilter Filter { get; private set; } = new(null);

    /// <summary>What was typed, and what makes no sense of it.</summary>
    public FilterReader Fields { get; private set; } = new([]);

    public PageOf<OutboxLine> Found { get; private set; } = PageOf.Cut<OutboxLine>([], 1);

    public IReadOnlyList<SelectChoice> States =>
    [
        new("", "Tous", Filter.State is null),
        .. AdministrationWords.OutboxStates.Where(pair => IsOffered(pair.Value)).Select(pair => new SelectChoice(pair.Key, AdministrationWords.Of(pair.Value), pair.Value == Filter.State)),
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
        if (done.Succeeded) return Done(AdministrationLinks.Outbox, "Le courrier repart dès maintenant.");
        Stopped = done.Refusal.Sentence;
        return Page();
    }

    public string AddressOf(int page) => AdministrationLinks.Page(AdministrationLinks.Outbox, Said(), page);

    public static (BadgeColour Colour, string Text) State(OutboxLine mail) =>
        mail.IsWaiting ? (BadgeColour.Blue, AdministrationWords.Of(OutboxState.Waiting))
        : mail.SentAt is not null ? (BadgeColour.Green, AdministrationWords.Of(OutboxState.Sent))
        : mail.GivenUpAt is not null ? (BadgeColour.Error, AdministrationWords.Of(OutboxState.GivenUp))
        : (BadgeColour.Neutral, AdministrationWords.Of(OutboxState.Kept));

    /// <summary>When nothing more was to be done.</summary>
    public static string End(OutboxLine mail) =>
        mail.SentAt is { } sent ? $"Parti le {FrenchDate.WithTime(sent)}"
        : mail.GivenUpAt is { } givenUp ? $"Abandonné le {FrenchDate.WithTime(givenUp)}"
        : "Rien\u00a0: il ne part pas";

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        Fields = new FilterReader(Request.Query);
        Filter = new(
            Fields.OneOf(AdministrationWords.State, AdministrationWords.OutboxStates, "état"),
            Fields.Text(AdministrationWords.Email, EmailAddress.LongestAddress));
        if (RefuseFilters(Fields)) return;
        var page = Fields.Page();
        Found = await reader.PageAsync(Filter, page, clock.GetUtcNow(), cancellation);
        if (page > Found.PageCount) Fields.Note(Paging.BeyondLast(Found.PageCount));
    }

    /// <summary>Mails are kept where people develop; elsewhere nobody looks for them.</summary>
    private bool IsOffered(OutboxState state) =>
        state != OutboxState.Kept || Filter.State == OutboxState.Kept || settings.Transport is { HandsOver: false };

    private IEnumerable<(string Key, string Value)> Said()
    {
        if (Filter.State is { } state) yield return (AdministrationWords.State, AdministrationWords.OutboxStates.First(pair => pair.Value == state).Key);
        if (Filter.To.Length > 0) yield return (AdministrationWords.Email, Filter.To);
    }
}
