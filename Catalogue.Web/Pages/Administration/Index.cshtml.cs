using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Data;
using Catalogue.Core.Jobs;
using Catalogue.Core.Notifications;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Administration;

/// <summary>What is to be watched, and where one may go from here. Whoever may do anything here may read the journal.</summary>
[Requires(Permission.ReadJournal)]
internal sealed class IndexModel(RegistryContext registry, OpenSessions sessions, OutboxReader outbox, JobDesk jobs, TimeProvider clock) : PageModel
{
    /// <summary>What is to be watched now.</summary>
    public IReadOnlyList<Watched> Watch { get; private set; } = [];

    /// <summary>The pages this person may open.</summary>
    public IReadOnlyList<Place> Places { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (managesPeople, seesOutbox, runsJobs) = (User.Has(Permission.ManagePeople), User.Has(Permission.SeeOutbox), User.Has(Permission.RunJobs));
        Places =
        [
            .. managesPeople
                ? (Place[])
                [
                    new("Agents", AdministrationLinks.Staff, "Les personnes du ministère, leurs rôles, les invitations."),
                    new("Comptes des partenaires", AdministrationLinks.Accounts, "Trouver une personne, fermer son compte, l’aider à se reconnecter."),
                    new("Sessions", AdministrationLinks.Sessions, "Qui est connecté en ce moment."),
                ]
                : [],
            .. seesOutbox ? (Place[])[new("Courriers", AdministrationLinks.Outbox, "Ce qui est parti, ce qui attend, ce qui n’a pas pu partir.")] : [],
            .. runsJobs ? (Place[])[new("Travaux", AdministrationLinks.Jobs, "Ce que le site fait de lui-même, et ce qui a échoué.")] : [],
            new("Journal", AdministrationLinks.Journal, "Qui a changé quoi, et quand."),
        ];
        Watch =
        [
            .. seesOutbox ? await MailsAsync(now, cancellation) : [],
            .. runsJobs ? [await JobsAsync(now, cancellation)] : (Watched[])[],
            .. managesPeople ? await PeopleAsync(now, cancellation) : [],
        ];
    }

    private async Task<IReadOnlyList<Watched>> MailsAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var late = await outbox.CountAsync(new(OutboxState.Late), now, cancellation);
        var givenUp = await outbox.CountAsync(new(OutboxState.GivenUp), now, cancellation);
        return
        [
            new("Courriers en retard", late, AdministrationLinks.OutboxIn("en-retard"), IsTrouble: late > 0),
            new("Courriers abandonnés", givenUp, AdministrationLinks.OutboxIn("abandonne"), IsTrouble: givenUp > 0),
        ];
    }

    private async Task<Watched> JobsAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var failed = JobLine.All(await jobs.ReadAsync(cancellation), now).Count(line => line.HasFailed);
        return new("Travaux en échec", failed, AdministrationLinks.Jobs, IsTrouble: failed > 0);
    }

    private async Task<IReadOnlyList<Watched>> PeopleAsync(DateTimeOffset now, CancellationToken cancellation) =>
    [
        new(
            "Invitations en attente",
            await registry.StaffInvitations.CountAsync(invitation => invitation.EndedAt == null, cancellation),
            AdministrationLinks.Staff),
        new("Sessions ouvertes", await sessions.CountAsync(now, cancellation), AdministrationLinks.Sessions),
        new("Agents", await registry.Staff.CountAsync(member => member.ClosedAt == null, cancellation), AdministrationLinks.Staff),
        new("Comptes de partenaires", await registry.Accounts.CountAsync(account => account.ClosedAt == null, cancellation), AdministrationLinks.Accounts),
    ];

    /// <param name="Name">What is counted.</param>
    /// <param name="Count">How many there are.</param>
    /// <param name="Href">Where they are.</param>
    /// <param name="IsTrouble">Somebody should look at them.</param>
    internal sealed record Watched(string Name, int Count, string Href, bool IsTrouble = false)
    {
        public string Number => French.Number(Count);
    }

    /// <param name="Name">A page.</param>
    /// <param name="Href">Its address.</param>
    /// <param name="What">What one does there.</param>
    internal sealed record Place(string Name, string Href, string What);
}
