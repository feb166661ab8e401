using Catalogue.Core.Accounts;
using Catalogue.Core.Notices;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>The sections of an offer, with how far each is written.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class OfferModel(OfferEditing editing, LabelCodes codes, NoticeFiles notices, TimeProvider clock) : OfferPage(editing)
{
    /// <summary>The code by which its label is verified; null for what was never published.</summary>
    public VerificationCode? Code { get; private set; }

    /// <summary>The open notices that this offer is at stake of.</summary>
    public IReadOnlyList<HeldNotice> Notices { get; private set; } = [];

    public string Say(HeldNotice notice) => NoticeWords.State(notice, clock.GetUtcNow(), isForPartner: true);

    /// <summary>« 4 rubriques sur 14 sont complètes, 9 points à compléter avant de publier. ».</summary>
    public string Progress
    {
        get
        {
            var owed = Review.Own.Concat(Review.OfPartner).Where(section => section.State != SectionState.Optional).ToList();
            var complete = owed.Count(section => section.State == SectionState.Complete);
            return Review.Missing == 0
                ? "Tout ce que demande le cahier des charges est là."
                : $"{French.Count(complete, "rubrique complète", "rubriques complètes")} sur {owed.Count}, {EditorWords.Missing(Review.Missing)} avant de publier.";
        }
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        Code = await codes.FindAsync(Offer.Reference, cancellation);
        Notices = [.. (await notices.ToldToAsync(Partner.Id, cancellation)).Where(notice => !notice.IsOver && notice.Concerns(Offer))];
    }
}
