using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Data;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.OwnAccount;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Space;

/// <summary>A company's space: what is to be done first, then its right of use and what it has in the catalogue.</summary>
[OwnCompany(Permission.EnterSpace)]
internal sealed class CompanyModel(
    RegistryContext registry, PartnerFiles files, TeamService team, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    /// <summary>A document that lapses within these days is to be renewed.</summary>
    private const int SoonDays = 90;

    public Partner Partner => HttpContext.Partner();

    public IReadOnlyList<HeldRight> Rights { get; private set; } = [];

    public IReadOnlyList<HeldOffer> Offers { get; private set; } = [];

    /// <summary>What can be done next, most urgent first.</summary>
    public IReadOnlyList<SpaceTask> Tasks { get; private set; } = [];

    public DateTimeOffset Now { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Now = clock.GetUtcNow();
        Rights = await files.RightsOfAsync(Partner.Id, cancellation);
        Offers = await files.OffersOfAsync(Partner.Id, Now, cancellation);
        Tasks = [.. await DocumentsAsync(cancellation), .. await PeopleAsync(cancellation)];
    }

    /// <summary>Papers to renew, as long as a right may need them.</summary>
    private async Task<IEnumerable<SpaceTask>> DocumentsAsync(CancellationToken cancellation)
    {
        if (!Rights.Any(held => FileWords.IsAlive(held, Partner.Status, Now))) return [];
        var today = ParisCalendar.DayOf(Now);
        var soon = today.AddDays(SoonDays);
        if (!Partner.Sheet.Values.Any(answer => answer.ValidUntil <= soon)) return [];
        return
            from section in await files.SheetOfAsync(Partner, today, cancellation)
            from declared in section.Answers
            let day = declared.Answer.ValidUntil
            where day <= soon
            orderby day
            select new SpaceTask(
                $"Renouvelez : {French.Continued(declared.Criterion.Label)}",
                day < today ? $"Plus valable depuis le {French.Date(day.Value.AddDays(1))}." : $"Valable jusqu’au {French.Date(day.Value)}, {LabelWords.EndsIn(day.Value, today)}.",
                "Écrire au ministère",
                SiteLinks.Contact);
    }

    private async Task<IEnumerable<SpaceTask>> PeopleAsync(CancellationToken cancellation)
    {
        if (!User.HasAccount()) return [];
        var tasks = new List<SpaceTask>();
        var accountId = User.Id();
        if (!await registry.Accounts.AnyAsync(account => account.Id == accountId && account.TwoFactorEnabled, cancellation))
        {
            tasks.Add(new(
                "Protégez votre compte",
                "Un code de votre téléphone, en plus du mot de passe : même volé, celui-ci ne suffit plus.",
                "Protéger mon compte",
                AccountLinks.TwoFactor));
        }

        var people = await team.ReadAsync(Partner.Id, Now, cancellation);
        var manages = await authorization.AuthorizeAsync(User, Partner, new OwnCompanyRequirement(Permission.ManageTeam));
        if (manages.Succeeded && people is { People.Count: 1, Invitations.Count: 0 }
            && people.FaultOfInviting(Partner.Status, CompanyRole.Manager) is null)
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

/// <summary>Something that can be done now.</summary>
/// <param name="Title">What.</param>
/// <param name="Why">Why, and by when where there is a day.</param>
/// <param name="Act">The words of the link that does it.</param>
/// <param name="Href">Where it leads.</param>
internal sealed record SpaceTask(string Title, string Why, string Act, string Href);
