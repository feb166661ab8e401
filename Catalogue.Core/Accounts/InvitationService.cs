using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts;

/// <summary>
/// How a guest takes up an invitation (A4). Who has its secret has read the mail, and so may learn whether its address has an
/// account; nobody else can. Reading it uses nothing up.
/// </summary>
public sealed class InvitationService(
    RegistryContext registry, RegistryWriter writer, UserManager<Account> users, PasswordRules rules, SessionOpening opening, MailOutbox outbox)
{
    /// <summary>The invitation of a secret; null when it does not work, whatever the cause.</summary>
    public async Task<OpenInvitation?> FindAsync(string secret, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (await FindLinkAsync(secret, now, cancellation) is not { } link) return null;
        var partner = await registry.Partners.AsNoTracking().SingleAsync(partner => partner.Id == link.PartnerId, cancellation);
        var account = await users.FindByEmailAsync(link.Email);
        return new()
        {
            Email = link.Email,
            PartnerId = partner.Id,
            PartnerSlug = partner.Slug,
            Company = partner.Company.Name,
            Role = link.Role!.Value,
            ExpiresAt = link.ExpiresAt,
            HasAccount = account is { ActivatedAt: not null },
        };
    }

    /// <summary>Somebody who is signed in joins, whatever the address of their account: who has the secret was invited.</summary>
    /// <returns>Refused with <see cref="InvitationLinkOver"/>.</returns>
    public async Task<Result> JoinAsync(string secret, Guid accountId, ActionContext context, CancellationToken cancellation = default)
    {
        // What a page has read of the link may no longer be true.
        registry.ChangeTracker.Clear();
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            if (await FindLinkAsync(secret, context.Instant, cancellation) is not { } link) return new InvitationLinkOver();
            await JoinAsync(link, accountId, context, cancellation);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>Somebody without an account opens one and joins, in one transaction; its user code is also sent by mail.</summary>
    /// <param name="secret">The invitation's.</param>
    /// <param name="guest">What they chose.</param>
    /// <param name="signIn">The address of the page to sign in, for the mail.</param>
    /// <param name="context">When; who acts is the new account.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// The account and its open session; refused with <see cref="NameRefused"/>, <see cref="InvitationLinkOver"/>,
    /// <see cref="HasAccount"/>, <see cref="ClosedAccount"/>, or with what <see cref="PasswordRules"/> find wrong with the password.
    /// Of two who use an invitation at the same time, one only is not refused.
    /// </returns>
    public async Task<Result<NewColleague>> JoinAnewAsync(
        string secret, NewGuest guest, Uri signIn, ActionContext context, CancellationToken cancellation = default)
    {
        if (!PersonName.IsSound(guest.FullName)) return new NameRefused();
        if (await FindLinkAsync(secret, context.Instant, cancellation) is not { } seen) return new InvitationLinkOver();
        var owner = await users.FindByEmailAsync(seen.Email);
        if (FaultOf(owner) is { } refusal) return refusal;
        owner ??= Account.Open(UserCode.Draw(), guest.FullName, seen.Email, context.Instant);
        if (await rules.FindFaultAsync(owner, guest.Password, cancellation) is { } wrong) return wrong;
        // Computed before the transaction: it takes long on purpose, and writers wait for one another.
        var hash = users.PasswordHasher.HashPassword(owner, guest.Password);
        registry.ChangeTracker.Clear();
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            if (await FindLinkAsync(secret, context.Instant, cancellation) is not { } link) return new InvitationLinkOver();
            var account = await users.FindByEmailAsync(link.Email);
            if (FaultOf(account) is { } fault) return fault;
            account = await ActivateAsync(account, guest, link.Email, hash, context.Instant, cancellation);
            var acting = context.By(account);
            writer.Record(acting, new AccountActivated(account.Id));
            await JoinAsync(link, account.Id, acting, cancellation);
            var (opened, _) = await opening.OpenAsync(account, guest.Browser, context.Instant, cancellation);
            var company = (await registry.Partners.FindOrThrowAsync(link.PartnerId!.Value, cancellation)).Company.Name;
            outbox.Queue(AccountMails.AccountOpened(company, account.Code.ToString(), signIn), account.Recipient(), acting);
            await writer.CommitAsync(cancellation);
            return new NewColleague(account.Code, opened);
        }
    }

    /// <summary>A user code that nobody has.</summary>
    internal static async Task<UserCode> DrawCodeAsync(RegistryContext registry, CancellationToken cancellation)
    {
        while (true)
        {
            var code = UserCode.Draw();
            var written = code.ToString();
            if (!await registry.Accounts.AnyAsync(account => account.NormalizedUserName == written, cancellation)) return code;
        }
    }

    /// <summary>Opens the account, or takes up the one that waits for its first password.</summary>
    private async Task<Account> ActivateAsync(
        Account? waiting, NewGuest guest, string email, string hash, DateTimeOffset instant, CancellationToken cancellation)
    {
        var account = waiting ?? Account.Open(await DrawCodeAsync(registry, cancellation), guest.FullName, email, instant);
        account.Rename(guest.FullName.Trim());
        account.Activate(instant).OrThrow();
        account.PasswordHash = hash;
        (waiting is null ? await users.CreateAsync(account) : await users.UpdateSecurityStampAsync(account)).OrThrow();
        await registry.OneTimeLinks.To(account.Id).EndAllAsync(instant, cancellation);
        return account;
    }

    private static Refusal? FaultOf(Account? account) => account switch
    {
        { ClosedAt: not null } => new ClosedAccount(),
        { ActivatedAt: not null } => new HasAccount(),
        _ => null,
    };

    /// <summary>The link is used up; who was there already keeps what they may do, and may do what it offers besides.</summary>
    private async Task JoinAsync(OneTimeLink link, Guid accountId, ActionContext context, CancellationToken cancellation)
    {
        link.End(context.Instant);
        var (partnerId, role) = (link.PartnerId!.Value, link.Role!.Value);
        if (await registry.Memberships.FindAsync([partnerId, accountId], cancellation) is not { } membership)
        {
            registry.Add(new Membership(accountId, partnerId, role, context.Instant));
            writer.Record(context, new ColleagueJoined(partnerId, accountId, role) { InvitationId = link.Id });
        }
        else if (role == CompanyRole.Manager && membership.Become(role))
        {
            writer.Record(context, new ColleagueRoleChanged(partnerId, accountId, role));
        }
    }

    private async Task<OneTimeLink?> FindLinkAsync(string secret, DateTimeOffset now, CancellationToken cancellation)
    {
        var hash = OneTimeLink.HashOf(secret);
        var link = await registry.OneTimeLinks
            .FirstOrDefaultAsync(link => link.SecretHash == hash && link.Purpose == LinkPurpose.CompanyInvitation, cancellation);
        return link?.WorksAt(now) == true ? link : null;
    }
}

/// <summary>An invitation that works, as its guest reads it.</summary>
public sealed record OpenInvitation
{
    /// <summary>Where it was sent.</summary>
    public required string Email { get; init; }

    public required Guid PartnerId { get; init; }

    /// <summary>The company's address on the site.</summary>
    public required string PartnerSlug { get; init; }

    /// <summary>The company's name.</summary>
    public required string Company { get; init; }

    public required CompanyRole Role { get; init; }

    /// <summary>The first instant at which it no longer works.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Whether somebody signs in with that address already: they join once signed in.</summary>
    public required bool HasAccount { get; init; }
}

/// <summary>What a guest without an account chooses.</summary>
public sealed record NewGuest
{
    public required string FullName { get; init; }

    /// <summary>As it was typed: nothing of it is cut.</summary>
    public required string Password { get; init; }

    public required VisitorBrowser Browser { get; init; }
}

/// <summary>Somebody who has just opened an account and joined.</summary>
/// <param name="Code">What they sign in with from now on.</param>
/// <param name="Opened">What was opened for them.</param>
public sealed record NewColleague(UserCode Code, SessionOpened Opened);
