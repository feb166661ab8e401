using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts.Teams;

/// <summary>
/// The people of a company: who invites whom, who may do what, who leaves (A4). Each act is a transaction of its own, which keeps
/// other writers out: of two that would leave a company without a manager, the second is refused. Nobody comes into a company that
/// is not validated; its people may still leave, hand over and be taken out.
/// </summary>
public sealed class TeamService(RegistryContext registry, RegistryWriter writer, MailOutbox outbox)
{
    /// <summary>Everybody of a company, and the invitations that still work.</summary>
    public async Task<Team> ReadAsync(Guid partnerId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var people = await (
            from membership in registry.Memberships.AsNoTracking()
            join account in registry.Accounts on membership.AccountId equals account.Id
            where membership.PartnerId == partnerId
            select new Colleague
            {
                AccountId = account.Id,
                FullName = account.FullName,
                Email = account.Email!,
                Role = membership.Role,
                Since = membership.Since,
                CanSignIn = account.ActivatedAt != null && account.ClosedAt == null,
                IsClosed = account.ClosedAt != null,
            }).ToListAsync(cancellation);
        var invitations = await WaitingAt(partnerId, now).AsNoTracking()
            .OrderByDescending(link => link.SentAt)
            .Select(link => new WaitingInvitation(link.Id, link.Email, link.Role!.Value, link.SentAt, link.ExpiresAt))
            .ToListAsync(cancellation);
        return new(
            [.. people.OrderByDescending(one => one.Role).ThenBy(one => one.FullName, StringComparer.CurrentCultureIgnoreCase)], invitations);
    }

    /// <summary>Invites somebody to join, by a mail.</summary>
    /// <param name="partnerId">The company.</param>
    /// <param name="guest">Whom.</param>
    /// <param name="linkOf">The address of the invitation, from its secret.</param>
    /// <param name="context">Who invites.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// Refused with <see cref="AddressRefused"/>, <see cref="NameRefused"/>, what <see cref="Team.FaultOfInviting"/> says,
    /// <see cref="AlreadyColleague"/>, <see cref="AlreadyInvited"/>, <see cref="TeamFull"/> or <see cref="TooManyInvitations"/>.
    /// </returns>
    public async Task<Result> InviteAsync(
        Guid partnerId, NewInvitation guest, Func<string, Uri> linkOf, ActionContext context, CancellationToken cancellation = default)
    {
        if (!EmailAddress.IsSound(guest.Email)) return new AddressRefused();
        if (guest.FullName is { } name && !PersonName.IsSound(name)) return new NameRefused();
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var team = await ReadAsync(partnerId, context.Instant, cancellation);
            var partner = await registry.Partners.FindOrThrowAsync(partnerId, cancellation);
            if (team.FaultOfInviting(partner.Status, guest.Role) is { } fault) return fault;
            if (IsColleague(team, guest.Email)) return new AlreadyColleague(guest.Email);
            if (team.Invitations.Any(one => IsSame(one.Email, guest.Email))) return new AlreadyInvited(guest.Email);
            if (team.People.Count + team.Invitations.Count >= Team.MostPeople) return new TeamFull();
            if (await HasSentManyAsync(partnerId, context.Instant, cancellation)) return new TooManyInvitations();
            await SendAsync(partner, guest, linkOf, context, cancellation);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>Sends an invitation again, under a new link: the one before no longer works.</summary>
    /// <returns>
    /// Refused with <see cref="InvitationOver"/>, what <see cref="Team.FaultOfInviting"/> says, <see cref="AlreadyColleague"/> or
    /// <see cref="TooManyInvitations"/>.
    /// </returns>
    public async Task<Result> SendAgainAsync(
        Guid partnerId, Guid invitationId, Func<string, Uri> linkOf, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            if (await FindWaitingAsync(partnerId, invitationId, context.Instant, cancellation) is not { } before) return new InvitationOver();
            var team = await ReadAsync(partnerId, context.Instant, cancellation);
            var partner = await registry.Partners.FindOrThrowAsync(partnerId, cancellation);
            if (team.FaultOfInviting(partner.Status, before.Role!.Value) is { } fault) return fault;
            if (IsColleague(team, before.Email)) return new AlreadyColleague(before.Email);
            if (await HasSentManyAsync(partnerId, context.Instant, cancellation)) return new TooManyInvitations();
            before.End(context.Instant);
            await SendAsync(partner, new NewInvitation { Email = before.Email, Role = before.Role.Value }, linkOf, context, cancellation);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>Takes an invitation back.</summary>
    /// <returns>Refused with <see cref="InvitationOver"/>.</returns>
    public async Task<Result> TakeBackAsync(Guid partnerId, Guid invitationId, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            if (await FindWaitingAsync(partnerId, invitationId, context.Instant, cancellation) is not { } invitation) return new InvitationOver();
            invitation.End(context.Instant);
            writer.Record(context, new InvitationTakenBack(partnerId, invitation.Id));
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>Changes what somebody may do, who is told by mail unless they did it; the same role again changes nothing.</summary>
    /// <param name="partnerId">The company.</param>
    /// <param name="accountId">Who.</param>
    /// <param name="role">What they are from now on.</param>
    /// <param name="team">The address of the company's team, for the mail.</param>
    /// <param name="context">Who changes it.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="NotInTeam"/> or <see cref="LastManager"/>.</returns>
    public async Task<Result> ChangeRoleAsync(
        Guid partnerId, Guid accountId, CompanyRole role, Uri team, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            if (await registry.Memberships.FindAsync([partnerId, accountId], cancellation) is not { } membership) return new NotInTeam();
            if (role != CompanyRole.Manager && await IsLastManagerAsync(membership, cancellation)) return new LastManager(context.IsBy(accountId));
            if (!membership.Become(role)) return Result.Done;
            writer.Record(context, new ColleagueRoleChanged(partnerId, accountId, role));
            await TellAsync(
                membership, (company, by) => AccountMails.CompanyRoleChanged(company, by, RoleWords.Of(role), team), context, cancellation);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>
    /// Somebody leaves the company, or is taken out of it and told so by mail: their account, and their other companies, remain.
    /// </summary>
    /// <param name="partnerId">The company.</param>
    /// <param name="accountId">Who.</param>
    /// <param name="help">Where to go for whoever did not expect it, for the mail.</param>
    /// <param name="context">Who takes them out.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="NotInTeam"/> or <see cref="LastManager"/>.</returns>
    public async Task<Result> RemoveAsync(
        Guid partnerId, Guid accountId, Uri help, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            if (await registry.Memberships.FindAsync([partnerId, accountId], cancellation) is not { } membership) return new NotInTeam();
            if (await IsLastManagerAsync(membership, cancellation)) return new LastManager(context.IsBy(accountId));
            registry.Remove(membership);
            writer.Record(context, new ColleagueLeft(partnerId, accountId));
            await TellAsync(membership, (company, by) => AccountMails.TakenOutOfCompany(company, by, help), context, cancellation);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    private async Task SendAsync(
        Partner partner, NewInvitation guest, Func<string, Uri> linkOf, ActionContext context, CancellationToken cancellation)
    {
        var (link, secret) = OneTimeLink.Inviting(guest.Email, partner.Id, guest.Role, context.Instant);
        registry.Add(link);
        writer.Record(context, new ColleagueInvited(partner.Id, link.Id, guest.Role));
        outbox.Queue(
            AccountMails.CompanyInvitation(
                partner.Company.Name, await NameOfAsync(context.Actor, cancellation), RoleWords.Of(guest.Role), linkOf(secret), link.ExpiresAt),
            new MailRecipient(guest.Email, guest.FullName),
            context);
    }

    /// <summary>Tells somebody what was done to them; not who did it themselves, nor whose account is closed.</summary>
    private async Task TellAsync(
        Membership membership, Func<string, string, Mail> mailOf, ActionContext context, CancellationToken cancellation)
    {
        var account = await registry.Accounts.FindOrThrowAsync(membership.AccountId, cancellation);
        if (context.IsBy(account.Id) || account.ClosedAt is not null) return;
        var company = (await registry.Partners.FindOrThrowAsync(membership.PartnerId, cancellation)).Company.Name;
        outbox.Queue(mailOf(company, await NameOfAsync(context.Actor, cancellation)), account.Recipient(), context);
    }

    /// <summary>Whom those concerned read that it was done by: of the ministry, no person.</summary>
    private async Task<string> NameOfAsync(Actor actor, CancellationToken cancellation) => actor.Kind == ActorKind.Partner
        ? (await registry.Accounts.FindOrThrowAsync(Guid.Parse(actor.Id), cancellation)).FullName
        : RoleWords.MinistryFirst;

    /// <summary>
    /// Whether nobody could manage the company any more without them. Who has not activated their account, or whose is closed, manages
    /// nothing: they do not stand in for the last manager, and may themselves be taken out by whoever acts for the company (A5).
    /// </summary>
    private async Task<bool> IsLastManagerAsync(Membership membership, CancellationToken cancellation)
    {
        var managers = await Managers.WhoCanSignIn(registry)
            .Where(manager => manager.PartnerId == membership.PartnerId)
            .Select(manager => manager.AccountId)
            .ToListAsync(cancellation);
        return managers is [var last] && last == membership.AccountId;
    }

    private Task<bool> HasSentManyAsync(Guid partnerId, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now - Team.InvitationWindow;
        return registry.OneTimeLinks
            .Where(link => link.PartnerId == partnerId && link.SentAt > since)
            .OrderBy(link => link.Id).Skip(Team.MostInvitations - 1).AnyAsync(cancellation);
    }

    private Task<OneTimeLink?> FindWaitingAsync(Guid partnerId, Guid invitationId, DateTimeOffset now, CancellationToken cancellation) =>
        WaitingAt(partnerId, now).FirstOrDefaultAsync(link => link.Id == invitationId, cancellation);

    private IQueryable<OneTimeLink> WaitingAt(Guid partnerId, DateTimeOffset now) => registry.OneTimeLinks
        .Where(link => link.PartnerId == partnerId && link.Role != null && link.EndedAt == null && link.ExpiresAt > now);

    private static bool IsColleague(Team team, string email) => team.People.Any(one => IsSame(one.Email, email));

    private static bool IsSame(string one, string other) => EmailAddress.Normalize(one) == EmailAddress.Normalize(other);
}
