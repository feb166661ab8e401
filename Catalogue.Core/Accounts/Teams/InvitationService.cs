using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts.Teams;

/// <summary>
/// How a guest takes up an invitation (A4). Who has its secret has read the mail, and so may learn whether its address has an
/// account; nobody else can. Reading it uses nothing up.
/// </summary>
public sealed class InvitationService(
    RegistryContext registry, RegistryWriter writer, UserManager<Account> users, PasswordRules rules, SessionOpening opening, MailOutbox outbox)
{
    /// <summary>The invitation of a secret.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="readerId">The account that is signed in; null for none.</param>
    /// <param name="now">When it is read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Refused with <see cref="InvitationLinkOver"/> or <see cref="PartnerNotValidated"/>.</returns>
    public async Task<Result<OpenInvitation>> FindAsync(
        string secret, Guid? readerId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var found = await FindLinkAsync(secret, now, cancellation);
        if (found.Refusal is { } refusal) return refusal;
        var link = found.Value;
        var partner = await registry.Partners.AsNoTracking().SingleAsync(partner => partner.Id == link.PartnerId, cancellation);
        var account = await users.FindByEmailAsync(link.Email);
        return new OpenInvitation
        {
            Email = link.Email,
            PartnerId = partner.Id,
            PartnerSlug = partner.Slug,
            Company = partner.Company.Name,
            Role = link.Role!.Value,
            ExpiresAt = link.ExpiresAt,
            HasAccount = account is { CanSignIn: true },
            IsClosed = account is { ClosedAt: not null },
            HeldRole = await registry.Memberships
                .Where(membership => membership.PartnerId == partner.Id && membership.AccountId == readerId)
                .Select(membership => (CompanyRole?)membership.Role)
                .FirstOrDefaultAsync(cancellation),
        };
    }

    /// <summary>
    /// Somebody who is signed in joins, whatever the address of their account: who has the secret was invited. Who is in the company
    /// already takes on the role that the invitation offers where it allows more than theirs, and keeps theirs otherwise: the
    /// invitation is over either way.
    /// </summary>
    /// <param name="secret">The invitation's.</param>
    /// <param name="accountId">Who joins.</param>
    /// <param name="team">The address of the company's team, for the mail that tells who invited them.</param>
    /// <param name="context">Who acts.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="InvitationLinkOver"/> or <see cref="PartnerNotValidated"/>.</returns>
    public async Task<Result> JoinAsync(
        string secret, Guid accountId, Uri team, ActionContext context, CancellationToken cancellation = default)
    {
        // What a page has read of the link may no longer be true.
        registry.ChangeTracker.Clear();
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var found = await FindLinkAsync(secret, context.Instant, cancellation);
            if (found.Refusal is { } refusal) return refusal;
            await JoinAsync(found.Value, await registry.Accounts.FindOrThrowAsync(accountId, cancellation), team, context, cancellation);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>Somebody without an account opens one and joins, in one transaction; its user code is also sent by mail.</summary>
    /// <param name="secret">The invitation's.</param>
    /// <param name="guest">What they chose.</param>
    /// <param name="signIn">The address of the page to sign in, for the mail.</param>
    /// <param name="team">The address of the company's team, for the mail that tells who invited them.</param>
    /// <param name="context">When; who acts is the new account.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// The account and its open session; refused with <see cref="NameRefused"/>, <see cref="InvitationLinkOver"/>,
    /// <see cref="PartnerNotValidated"/>, <see cref="HasAccount"/>, <see cref="ClosedAccount"/>, or with what <see cref="PasswordRules"/> find wrong with the password.
    /// Of two who use an invitation at the same time, one only is not refused.
    /// </returns>
    public async Task<Result<NewColleague>> JoinAnewAsync(
        string secret, NewGuest guest, Uri signIn, Uri team, ActionContext context, CancellationToken cancellation = default)
    {
        if (!PersonName.IsSound(guest.FullName)) return new NameRefused();
        var seen = await FindLinkAsync(secret, context.Instant, cancellation);
        if (seen.Refusal is { } over) return over;
        var owner = await users.FindByEmailAsync(seen.Value.Email);
        if (FaultOf(owner) is { } refusal) return refusal;
        owner ??= Account.Open(UserCode.Draw(), guest.FullName, seen.Value.Email, context.Instant);
        if (await rules.FindFaultAsync(owner, guest.Password, joining: seen.Value.PartnerId, cancellation) is { } wrong) return wrong;
        // Computed before the transaction: it takes long on purpose, and writers wait for one another.
        var hash = users.PasswordHasher.HashPassword(owner, guest.Password);
        registry.ChangeTracker.Clear();
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var found = await FindLinkAsync(secret, context.Instant, cancellation);
            if (found.Refusal is { } gone) return gone;
            var link = found.Value;
            var account = await users.FindByEmailAsync(link.Email);
            if (FaultOf(account) is { } fault) return fault;
            account = await ActivateAsync(account, guest, link.Email, hash, context.Instant, cancellation);
            var acting = context.By(account);
            writer.Record(acting, new AccountActivated(account.Id));
            await JoinAsync(link, account, team, acting, cancellation);
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

    /// <summary>The link is used up; nobody loses by it what they may do already.</summary>
    private async Task JoinAsync(OneTimeLink link, Account account, Uri team, ActionContext context, CancellationToken cancellation)
    {
        link.End(context.Instant);
        var (partnerId, role) = (link.PartnerId!.Value, link.Role!.Value);
        var membership = await registry.Memberships.FindAsync([partnerId, account.Id], cancellation);
        if (membership?.Role >= role)
        {
            writer.Record(context, new InvitationTakenBack(partnerId, link.Id));
            return;
        }

        if (membership is null)
        {
            registry.Add(new Membership(account.Id, partnerId, role, context.Instant));
            writer.Record(context, new ColleagueJoined(partnerId, account.Id, role) { InvitationId = link.Id });
        }
        else
        {
            membership.Become(role);
            writer.Record(context, new ColleagueRoleChanged(partnerId, account.Id, role) { InvitationId = link.Id });
        }

        await TellInviterAsync(link, account, team, context, cancellation);
    }

    /// <summary>
    /// Tells who sent the invitation, as the journal keeps it, while they are still of the company: somebody of the ministry finds it
    /// in the partner's file.
    /// </summary>
    private async Task TellInviterAsync(OneTimeLink link, Account guest, Uri team, ActionContext context, CancellationToken cancellation)
    {
        var (partnerId, linkId) = (link.PartnerId!.Value, link.Id.ToString());
        var invited = new ColleagueInvited(partnerId, link.Id, link.Role!.Value);
        var actor = await registry.Journal
            .Where(entry => entry.Event == invited.Name && entry.Subject == invited.Subject && entry.Payload.Contains(linkId))
            .Select(entry => entry.Actor)
            .FirstOrDefaultAsync(cancellation);
        var colleagues = await registry.Accounts
            .Where(account => account.ClosedAt == null
                && registry.Memberships.Any(membership => membership.PartnerId == partnerId && membership.AccountId == account.Id))
            .ToListAsync(cancellation);
        if (colleagues.Find(one => AccountActs.ActorOf(one.Id).ToString() == actor) is not { } inviter) return;
        var company = (await registry.Partners.FindOrThrowAsync(partnerId, cancellation)).Company.Name;
        outbox.Queue(AccountMails.InvitationAccepted(company, guest.FullName, RoleWords.Of(link.Role.Value), team), inviter.Recipient(), context);
    }

    /// <summary>A link that works, into a company that takes people in.</summary>
    private async Task<Result<OneTimeLink>> FindLinkAsync(string secret, DateTimeOffset now, CancellationToken cancellation)
    {
        var hash = OneTimeLink.HashOf(secret);
        var link = await registry.OneTimeLinks
            .FirstOrDefaultAsync(link => link.SecretHash == hash && link.Purpose == LinkPurpose.CompanyInvitation, cancellation);
        if (link?.WorksAt(now) != true) return new InvitationLinkOver();
        var status = await registry.Partners.Where(partner => partner.Id == link.PartnerId).Select(partner => partner.Status).SingleAsync(cancellation);
        return status == PartnerStatus.Validated ? link : new PartnerNotValidated(status);
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

    /// <summary>Whether an administrator closed the account of that address: nobody signs in with it, and it opens no other.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>What who reads it is in the company already; null for who is not of it, or not signed in.</summary>
    public required CompanyRole? HeldRole { get; init; }

    /// <summary>Whether it offers who reads it nothing that they do not have.</summary>
    public bool ChangesNothing => HeldRole >= Role;
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
