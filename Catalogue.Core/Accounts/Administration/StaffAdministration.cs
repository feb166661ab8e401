using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts.Administration;

/// <summary>
/// What an administrator does with the ministry's people; each call is a transaction of its own. There is always an administrator
/// left whose access is open: the one writer sees to it, however many ask at once.
/// </summary>
public sealed class StaffAdministration(RegistryContext registry, RegistryWriter writer, SessionService sessions, MailOutbox outbox)
{
    /// <summary>Invites somebody by mail; an invitation that waits for the same address is taken back.</summary>
    /// <returns>
    /// Refused with <see cref="NotAnEmailAddress"/>, <see cref="NoRoleGiven"/>, or <see cref="InvitedIsClosed"/> when the address is
    /// that of somebody whose access is closed.
    /// </returns>
    public async Task<Result<StaffInvitation>> InviteAsync(NewStaffInvitation wanted, ActionContext context, CancellationToken cancellation = default)
    {
        if (!EmailAddress.IsSound(wanted.Email)) return new NotAnEmailAddress();
        if (wanted.Roles.Count == 0) return new NoRoleGiven();
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var closed = await registry.Staff.AsNoTracking().Where(member => member.ClosedAt != null).Select(member => member.Email).ToListAsync(cancellation);
            if (closed.Exists(email => EmailAddress.AreSame(email, wanted.Email))) return new InvitedIsClosed();
            var normalized = EmailAddress.Normalize(wanted.Email);
            await TakeBackAsync(registry.StaffInvitations.Where(invitation => invitation.NormalizedEmail == normalized), context, cancellation);
            var invitation = Send(wanted.Email, wanted.Roles, context);
            QueueMail(invitation, wanted.SignIn, context);
            await writer.CommitAsync(cancellation);
            return invitation;
        }
    }

    /// <summary>Sends an invitation anew, for as long as a new one, even when its time ran out; the one before is taken back.</summary>
    /// <param name="invitationId">Which.</param>
    /// <param name="signIn">Where the ministry's people sign in.</param>
    /// <param name="context">Who sends it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Refused with <see cref="InvitationEnded"/> once it was taken up or taken back.</returns>
    /// <exception cref="InvalidOperationException">There is no such invitation.</exception>
    public async Task<Result> SendAgainAsync(Guid invitationId, Uri signIn, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var before = await registry.StaffInvitations.FindOrThrowAsync(invitationId, cancellation);
            if (before.EndedAt is not null) return new InvitationEnded();
            TakeBack(before, context);
            QueueMail(Send(before.Email, before.Roles, context), signIn, context);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>Takes an invitation back: it serves no more.</summary>
    /// <returns>Refused with <see cref="InvitationEnded"/> once it was taken up or taken back.</returns>
    /// <exception cref="InvalidOperationException">There is no such invitation.</exception>
    public async Task<Result> TakeBackAsync(Guid invitationId, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var invitation = await registry.StaffInvitations.FindOrThrowAsync(invitationId, cancellation);
            if (invitation.EndedAt is not null) return new InvitationEnded();
            TakeBack(invitation, context);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>
    /// Lets the first administrator in: the invitation waits for whom the provider vouches for with this address. No mail leaves;
    /// who runs the command tells them. One that waits for another address is taken back.
    /// </summary>
    /// <returns>Refused with <see cref="NotAnEmailAddress"/>, or <see cref="AdministratorExists"/> once an administrator has signed in.</returns>
    public async Task<Result<StaffInvitation>> InviteFirstAdministratorAsync(string email, ActionContext context, CancellationToken cancellation = default)
    {
        if (!EmailAddress.IsSound(email)) return new NotAnEmailAddress();
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            if (await IsThereAnAdministratorAsync(except: null, cancellation)) return new AdministratorExists();
            await TakeBackAsync(registry.StaffInvitations, context, cancellation, StaffRole.Administrator);
            var invitation = Send(email, [StaffRole.Administrator], context);
            await writer.CommitAsync(cancellation);
            return invitation;
        }
    }

    /// <summary>Makes the roles that were granted to somebody these and no other; who has none left is signed out.</summary>
    /// <returns>Refused with <see cref="OwnAdministratorRole"/> or <see cref="LastAdministrator"/>. Roles they have already change nothing.</returns>
    /// <exception cref="InvalidOperationException">There is no such person.</exception>
    public async Task<Result> GrantAsync(Guid staffId, IReadOnlyCollection<StaffRole> roles, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var member = await registry.Staff.FindOrThrowAsync(staffId, cancellation);
            if (await RefusalOfGrantAsync(member, roles, context, cancellation) is { } refusal) return refusal;
            if (!member.Grant(roles)) return Result.Done;
            writer.Record(context, new StaffRolesChanged(staffId, member.ProvidedRoles, member.GrantedRoles));
            if (member.Roles.Count == 0) await sessions.EndAllOfStaffAsync(staffId, context, cancellation);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>What <see cref="GrantAsync"/> would refuse now, for who is still to be asked whether they mean it; null when nothing.</summary>
    /// <exception cref="InvalidOperationException">There is no such person.</exception>
    public async Task<Refusal?> FindRefusalOfGrantAsync(
        Guid staffId, IReadOnlyCollection<StaffRole> roles, ActionContext context, CancellationToken cancellation = default) =>
        await RefusalOfGrantAsync(
            await registry.Staff.AsNoTracking().FirstAsync(member => member.Id == staffId, cancellation), roles, context, cancellation);

    /// <summary>Writes somebody's position, as letters and decisions show it beside their name; nothing takes it away.</summary>
    /// <returns>Refused with <see cref="PositionTooLong"/>.</returns>
    /// <exception cref="InvalidOperationException">There is no such person.</exception>
    public async Task<Result> PlaceAsync(Guid staffId, string position, ActionContext context, CancellationToken cancellation = default)
    {
        if (position.Length > StaffMember.LongestPosition) return new PositionTooLong();
        return await writer.ActAsync(
            async () =>
            {
                var member = await registry.Staff.FindOrThrowAsync(staffId, cancellation);
                if (member.Hold(position.Length == 0 ? null : position)) writer.Record(context, new StaffPositionChanged(staffId));
                return Result.Done;
            },
            cancellation);
    }

    /// <summary>Closes somebody's access and ends their sessions at once; closed already, it changes nothing.</summary>
    /// <param name="staffId">Whose.</param>
    /// <param name="why">The reason kept in the journal.</param>
    /// <param name="context">Who does it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Refused with <see cref="OwnAccess"/> or <see cref="LastAdministrator"/>.</returns>
    /// <exception cref="InvalidOperationException">There is no such person.</exception>
    public async Task<Result> CloseAsync(Guid staffId, AccessClosing why, ActionContext context, CancellationToken cancellation = default)
    {
        if (IsActing(context, staffId)) return new OwnAccess();
        var acting = context with { ReasonCode = why.Code() };
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var member = await registry.Staff.FindOrThrowAsync(staffId, cancellation);
            if (IsAdministrator(member) && !await IsThereAnAdministratorAsync(except: staffId, cancellation)) return new LastAdministrator();
            if (!member.Close(context.Instant)) return Result.Done;
            writer.Record(acting, new StaffClosed(staffId));
            await sessions.EndAllOfStaffAsync(staffId, acting, cancellation);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>Opens somebody's access again; open already, it changes nothing.</summary>
    /// <param name="staffId">Whose.</param>
    /// <param name="why">The reason kept in the journal.</param>
    /// <param name="context">Who does it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidOperationException">There is no such person.</exception>
    public async Task ReopenAsync(Guid staffId, AccessReopening why, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var member = await registry.Staff.FindOrThrowAsync(staffId, cancellation);
            if (!member.Reopen()) return;
            writer.Record(context with { ReasonCode = why.Code() }, new StaffReopened(staffId));
            await writer.CommitAsync(cancellation);
        }
    }

    /// <summary>Signs somebody of the ministry out everywhere.</summary>
    public async Task EndSessionsAsync(Guid staffId, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            await sessions.EndAllOfStaffAsync(staffId, context, cancellation);
            await writer.CommitAsync(cancellation);
        }
    }

    private async Task<Refusal?> RefusalOfGrantAsync(
        StaffMember member, IReadOnlyCollection<StaffRole> roles, ActionContext context, CancellationToken cancellation)
    {
        var staysAdministrator = roles.Contains(StaffRole.Administrator) || member.ProvidedRoles.Contains(StaffRole.Administrator);
        if (!IsAdministrator(member) || staysAdministrator) return null;
        if (IsActing(context, member.Id)) return new OwnAdministratorRole();
        return await IsThereAnAdministratorAsync(except: member.Id, cancellation) ? null : new LastAdministrator();
    }

    private StaffInvitation Send(string email, IEnumerable<StaffRole> roles, ActionContext context)
    {
        var invitation = StaffInvitation.Send(email, roles, context.Instant);
        registry.Add(invitation);
        writer.Record(context, new StaffInvited(invitation.Id, invitation.Roles));
        return invitation;
    }

    private void QueueMail(StaffInvitation invitation, Uri signIn, ActionContext context) => outbox.Queue(
        AccountMails.StaffInvitation(invitation.Roles.Names(), signIn, invitation.ExpiresAt), new MailRecipient(invitation.Email), context);

    private async Task TakeBackAsync(
        IQueryable<StaffInvitation> invitations, ActionContext context, CancellationToken cancellation, StaffRole? offering = null)
    {
        foreach (var waiting in await invitations.Where(invitation => invitation.EndedAt == null).ToListAsync(cancellation))
            if (offering is not { } role || waiting.Roles.Contains(role)) TakeBack(waiting, context);
    }

    private void TakeBack(StaffInvitation invitation, ActionContext context)
    {
        invitation.End(context.Instant);
        writer.Record(context, new StaffInvitationTakenBack(invitation.Id));
    }

    /// <summary>The ministry's people are some hundreds, and their roles are not queried into: all who are open are read.</summary>
    private async Task<bool> IsThereAnAdministratorAsync(Guid? except, CancellationToken cancellation) =>
        (await registry.Staff.AsNoTracking().Where(member => member.ClosedAt == null && member.Id != except).ToListAsync(cancellation))
            .Exists(IsAdministrator);

    private static bool IsAdministrator(StaffMember member) => member.ClosedAt is null && member.Roles.Contains(StaffRole.Administrator);

    private static bool IsActing(ActionContext context, Guid staffId) =>
        context.Actor.Kind == ActorKind.Staff && context.Actor.Id == staffId.ToString();
}

/// <summary>Somebody of the ministry to invite.</summary>
public sealed record NewStaffInvitation
{
    /// <summary>The address their provider will vouch for.</summary>
    public required string Email { get; init; }

    /// <summary>What they will be; one role at least.</summary>
    public required IReadOnlyCollection<StaffRole> Roles { get; init; }

    /// <summary>Where the ministry's people sign in, in full.</summary>
    public required Uri SignIn { get; init; }
}
