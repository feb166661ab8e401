using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts;

/// <summary>The ministry's people: who comes in, and as what.</summary>
public sealed class StaffService(RegistryContext registry, RegistryWriter writer)
{
    /// <summary>Somebody the provider vouches for comes in, in a transaction of its own.</summary>
    /// <returns>
    /// The session; refused with <see cref="UnknownStaff"/> when neither the provider nor an invitation says what they are, with
    /// <see cref="ClosedStaff"/> when their access was closed.
    /// </returns>
    public async Task<Result<Session>> SignInAsync(VouchedStaff vouched, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var member = await registry.Staff
                .FirstOrDefaultAsync(staff => staff.Issuer == vouched.Issuer && staff.Subject == vouched.Subject, cancellation);
            if (member is { ClosedAt: not null }) return new ClosedStaff();
            var isNew = member is null;
            member ??= StaffMember.Meet(vouched.Issuer, vouched.Subject, context.Instant);
            var before = member.Roles;
            member.SignIn(vouched.FullName, vouched.Email, vouched.Roles, context.Instant);
            if (vouched.IsEmailVerified) await TakeUpInvitationsAsync(member, context, cancellation);
            if (member.Roles.Count == 0) return new UnknownStaff();

            var acting = context with { Actor = new Actor(ActorKind.Staff, member.Id.ToString()) };
            if (isNew)
            {
                registry.Add(member);
                writer.Record(acting, new StaffMet(member.Id));
            }

            if (!before.SequenceEqual(member.Roles))
                writer.Record(acting, new StaffRolesChanged(member.Id, member.ProvidedRoles, member.GrantedRoles));
            var session = Session.OfStaff(member.Id, vouched.ProviderToken, vouched.Browser, context.Instant);
            registry.Add(session);
            await writer.CommitAsync(cancellation);
            return session;
        }
    }

    private async Task TakeUpInvitationsAsync(StaffMember member, ActionContext context, CancellationToken cancellation)
    {
        var email = EmailAddress.Normalize(member.Email);
        var waiting = await registry.StaffInvitations
            .Where(invitation => invitation.NormalizedEmail == email && invitation.EndedAt == null && invitation.ExpiresAt > context.Instant)
            .ToListAsync(cancellation);
        foreach (var invitation in waiting)
        {
            member.Grant(member.GrantedRoles.Union(invitation.Roles));
            invitation.End(context.Instant);
        }
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
