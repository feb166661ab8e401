using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Data;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Shared;
using Catalogue.Web.Pages.Space;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>What every page of the offer editor works with.</summary>
internal sealed class OfferEditing(
    DraftReader drafts, OfferDraftService service, JargonFinder jargon, DocumentDesk documents, RegistryContext registry, TimeProvider clock)
{
    public OfferDraftService Service => service;

    public JargonFinder Jargon => jargon;

    public DocumentDesk Documents => documents;

    /// <summary>The legal day.</summary>
    public DateOnly Today => ParisCalendar.DayOf(clock.GetUtcNow());

    /// <summary>An offer of a partner; null when there is none for it.</summary>
    public Task<OpenDraft?> FindAsync(Guid partnerId, string reference, CancellationToken cancellation) =>
        drafts.FindAsync(partnerId, reference, Today, cancellation);

    /// <summary>Who wrote a draft, as its partner's people read it: of the ministry, no person (A5).</summary>
    /// <param name="by">The identifier that the draft keeps; null where it keeps none.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<string> NameOfAsync(string? by, CancellationToken cancellation)
    {
        if (by is null || Actor.Parse(by) is not { PersonId: { } person, Kind: var kind }) return "une autre personne";
        if (kind == ActorKind.Staff) return RoleWords.Ministry;
        return await registry.Accounts.Where(account => account.Id == person).Select(account => account.FullName).FirstOrDefaultAsync(cancellation)
            ?? "une personne dont le compte n’existe plus";
    }
}
