using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Data;
using Catalogue.Core.Notices;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.SelfService;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.DesignSystem.Badge;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.OwnAccount;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Space;

/// <summary>A company's space: what is due first, then its offers, its right of use, its people, and what happened.</summary>
[OwnCompany(Permission.EnterSpace)]
internal sealed class CompanyModel(
    RegistryContext registry, SpaceReader space, PartnerHistory history, TeamService team, IAuthorizationService authorization, TimeProvider clock)
    : PageModel
{
    private const int MostPast = 5;

    /// <summary>What is due within these days is counted apart.</summary>
    private const int ThisWeek = 7;

    public Partner Partner => HttpContext.Partner();

    public DateTimeOffset Now { get; private set; }

    public DateOnly Today => ParisCalendar.DayOf(Now);

    public SpaceOverview Space { get; private set; } = null!;

    /// <summary>What is due, most urgent first.</summary>
    public IReadOnlyList<DueLine> Due { get; private set; } = [];

    /// <summary>What is good to do, without a day.</summary>
    public IReadOnlyList<SpaceTask> Advice { get; private set; } = [];

    /// <summary>What a new company does before the public sees it, in order; empty for others.</summary>
    public IReadOnlyList<StepLine> Steps { get; private set; } = [];

    public Team Team { get; private set; } = null!;

    /// <summary>What happened last, the latest first.</summary>
    public IReadOnlyList<PastAct> Past { get; private set; } = [];

    /// <summary>« 3 choses vous attendent, dont 1 cette semaine. »</summary>
    public string Waiting
    {
        get
        {
            if (Space.Due.Count == 0 && Steps.Count > 0) return "Rien ne presse\u00a0: vos premiers pas sont au-dessus.";
            if (Space.Due.Count == 0) return "Rien ne presse\u00a0: tout est en ordre aujourd’hui.";
            var urgent = Space.Due.Count(item => item.By <= Today.AddDays(ThisWeek));
            var (count, verb) = (French.Count(Space.Due.Count, "chose"), Space.Due.Count == 1 ? "vous attend" : "vous attendent");
            return urgent == 0 ? $"{count} {verb}, rien cette semaine." : $"{count} {verb}, dont {French.Number(urgent)} cette semaine.";
        }
    }

    /// <summary>The open notices that an offer is at stake of, by itself or with the right it stands under.</summary>
    public IEnumerable<HeldNotice> NoticesOf(HeldOffer held) => Space.Facts.Notices.Where(one => !one.IsOver && one.Concerns(held.Offer));

    public static BadgeColour ColourOf(HeldOffer held) => held switch
    {
        { Offer.Status: OfferStatus.Draft } => BadgeColour.Blue,
        { Label.IsValid: true, Offer.ComplyBy: not null } => BadgeColour.Warning,
        { Label.IsValid: true } => BadgeColour.Green,
        { Offer.Status: OfferStatus.Unpublished } => BadgeColour.Neutral,
        _ => BadgeColour.Error,
    };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Now = clock.GetUtcNow();
        Space = await space.ReadAsync(Partner.Id, Now, cancellation);
        Team = await team.ReadAsync(Partner.Id, Now, cancellation);
        Past = await history.ReadAsPartnerAsync(Partner.Id, MostPast, cancellation);
        var mayBind = await MayAsync(Permission.BindCompany);
        Due = [.. Space.Due.Select(item => DueLine.Of(item, Partner.Slug, mayBind, Today))];
        Steps = StepLine.AllOf(Space.Steps, Partner.Slug);
        Advice = [.. await AdviceAsync(cancellation)];
    }

    private async Task<bool> MayAsync(Permission permission) =>
        (await authorization.AuthorizeAsync(User, Partner, new OwnCompanyRequirement(permission))).Succeeded;

    private async Task<IEnumerable<SpaceTask>> AdviceAsync(CancellationToken cancellation)
    {
        if (!User.HasAccount()) return [];
        var tasks = new List<SpaceTask>();
        var accountId = User.Id();
        if (!await registry.Accounts.AnyAsync(account => account.Id == accountId && account.TwoFactorEnabled, cancellation))
        {
            tasks.Add(new(
                "Protégez votre compte",
                "Un code de votre téléphone, en plus du mot de passe : même volé, celui-ci ne suffit plus.",
                "Protéger mon compte",
                AccountLinks.TwoFactor));
        }

        if (Team is { People.Count: 1, Invitations.Count: 0 } && await MayAsync(Permission.ManageTeam)
            && Team.FaultOfInviting(Partner.Status, CompanyRole.Manager) is null)
        {
            tasks.Add(new(
                "Invitez un collègue",
                "Personne d’autre que vous ne peut entrer ici. À deux, l’entreprise garde la main en cas d’absence.",
                "Inviter un collègue",
                SpaceLinks.Invite(Partner.Slug)));
        }

        return tasks;
    }
}

/// <summary>Something that is good to do, whenever one wants.</summary>
/// <param name="Title">What.</param>
/// <param name="Why">Why.</param>
/// <param name="Act">The words of the link that does it.</param>
/// <param name="Href">Where it leads.</param>
internal sealed record SpaceTask(string Title, string Why, string Act, string Href);
