using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts.Staff;

/// <summary>The ministry's people: who comes in, and as what.</summary>
public sealed class StaffService(RegistryContext registry, RegistryWriter writer, SessionService sessions)
{
    /// <summary>Somebody the provider vouches for comes in, in a transaction of its own.</summary>
    /// <returns>
    /// The session; refused with <see cref="UnknownStaff"/> when neither the provider nor an invitation says what they are, with
    /// <see cref="ClosedStaff"/> when their access was closed. Who was something and no longer is has their sessions ended.
    /// </returns>
    public async Task<Result<Session>> SignInAsync(VouchedStaff vouched, ActionContext context, CancellationToken cancellation = default)
    {
        // Cut, it could be somebody else's.
        if (vouched.Issuer.Length > StaffMember.LongestIssuer || vouched.Subject.Length > StaffMember.LongestSubject) return new UnknownStaff();
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var member = await registry.Staff
                .FirstOrDefaultAsync(staff => staff.Issuer == vouched.Issuer && staff.Subject == vouched.Subject, cancellation);
            if (member is { ClosedAt: not null }) return new ClosedStaff();
            var isNew = member is null;
            member ??= StaffMember.Meet(vouched.Issuer, vouched.Subject, context.Instant);
            var before = member.Roles;
            var acting = context with { Actor = new Actor(ActorKind.Staff, member.Id.ToString()) };
            var taken = vouched.IsEmailVerified ? await TakeUpInvitationsAsync(member, vouched.Email, context, cancellation) : [];
            if (vouched.Roles.Count == 0 && member.GrantedRoles.Count == 0)
            {
                if (!isNew) await ShutOutAsync(member, acting, cancellation);
                return new UnknownStaff();
            }

            // An address that is too long is kept by nobody: cut, it could be somebody else's.
            var email = vouched.Email.Length <= EmailAddress.LongestAddress ? vouched.Email : "";
            member.SignIn(Shortened(vouched.FullName), email, vouched.Roles, context.Instant);
            if (isNew)
            {
                registry.Add(member);
                writer.Record(acting, new StaffMet(member.Id));
            }

            if (taken.Count > 0 || !before.SequenceEqual(member.Roles))
                writer.Record(acting, new StaffRolesChanged(member.Id, member.ProvidedRoles, member.GrantedRoles) { Invitations = taken });
            var session = Session.OfStaff(member.Id, vouched.ProviderToken, vouched.Browser, context.Instant);
            registry.Add(session);
            await writer.CommitAsync(cancellation);
            return session;
        }
    }

    /// <summary>Somebody known is nothing any more: what they were, and the sessions they have elsewhere, end now.</summary>
    private async Task ShutOutAsync(StaffMember member, ActionContext acting, CancellationToken cancellation)
    {
        if (member.ProvidedRoles.Count > 0)
        {
            member.LoseProvidedRoles();
            writer.Record(acting, new StaffRolesChanged(member.Id, member.ProvidedRoles, member.GrantedRoles));
        }

        await sessions.EndAllOfStaffAsync(member.Id, acting with { Actor = Actor.System }, cancellation);
        await writer.CommitAsync(cancellation);
    }

    /// <returns>The invitations that were taken up.</returns>
    private async Task<IReadOnlyList<Guid>> TakeUpInvitationsAsync(
        StaffMember member, string address, ActionContext context, CancellationToken cancellation)
    {
        var email = EmailAddress.Normalize(address);
        var waiting = await registry.StaffInvitations
            .Where(invitation => invitation.NormalizedEmail == email && invitation.EndedAt == null && invitation.ExpiresAt > context.Instant)
            .ToListAsync(cancellation);
        foreach (var invitation in waiting)
        {
            member.Grant(member.GrantedRoles.Union(invitation.Roles));
            invitation.End(context.Instant);
        }

        return waiting.ConvertAll(invitation => invitation.Id);
    }

    private static string Shortened(string name)
    {
        if (name.Length <= PersonName.LongestName) return name;
        // Half of a pair is no character.
        return name[..(char.IsHighSurrogate(name[PersonName.LongestName - 1]) ? PersonName.LongestName - 1 : PersonName.LongestName)];
    }
}

/// <summary>Somebody of the ministry, as its provider of identities vouches for them.</summary>
public sealed record VouchedStaff
{
    /// <summary>The provider's address, and its identifier of the person.</summary>
    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    public required string FullName { get; init; }

    public required string Email { get; init; }

    /// <summary>Whether the provider says that the address is theirs: an invitation is only taken up then.</summary>
    public required bool IsEmailVerified { get; init; }

    /// <summary>What the provider says they are; nothing when it says nothing of roles.</summary>
    public required IReadOnlyList<StaffRole> Roles { get; init; }

    /// <summary>What signing out at the provider takes.</summary>
    public string? ProviderToken { get; init; }

    /// <summary>Their browser, in words.</summary>
    public required string Browser { get; init; }
}
