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
    RegistryContext registry, RegistryWriter writer, UserManager<Account> accounts, MailOutbox outbox)
{
    /// <summary>The invitation of a secret; null when it does not work, whatever the cause.</summary>
    public async Task<OpenInvitation?> FindAsync(string secret, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (await FindLinkAsync(secret, now, cancellation) is not { } link) return null;
        var partner = await registry.Partners.AsNoTracking().SingleAsync(partner => partner.Id == link.PartnerId, cancellation);
        var account = await accounts.FindByEmailAsync(link.Email);
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
    /// The account and its open session; refused with <see cref="InvitationLinkOver"/>, <see cref="HasAccount"/>,
    /// <see cref="ClosedAccount"/> or <see cref="RefusedPassword"/>.
    /// </returns>
    public async Task<Result<NewColleague>> JoinAnewAsync(
        string secret, NewGuest guest, Uri signIn, ActionContext context, CancellationToken cancellation = default)
    {
        // What a page has read of the link may no longer be true.
        registry.ChangeTracker.Clear();
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            if (await FindLinkAsync(secret, context.Instant, cancellation) is not { } link) return new InvitationLinkOver();
            var account = await accounts.FindByEmailAsync(link.Email);
            if (account is { ClosedAt: not null }) return new ClosedAccount();
            if (account is { ActivatedAt: not null }) return new HasAccount();

            var isNew = account is null;
            account ??= Account.Open(await DrawCodeAsync(registry, cancellation), guest.FullName, link.Email, context.Instant);
            var kept = isNew ? await accounts.CreateAsync(account, guest.Password) : await accounts.AddPasswordAsync(account, guest.Password);
            if (!kept.Succeeded) return new RefusedPassword(string.Join(" ", kept.Errors.Select(error => error.Description)));
            account.Rename(guest.FullName);
            account.Activate(context.Instant).OrThrow();
            await EndActivationsAsync(account.Id, context.Instant, cancellation);

            var acting = context with { Actor = new Actor(ActorKind.Partner, account.Id.ToString()) };
            await JoinAsync(link, account.Id, acting, cancellation);
            var session = Session.OfAccount(account.Id, guest.Browser, context.Instant);
            registry.Add(session);
            var company = (await registry.Partners.FindOrThrowAsync(link.PartnerId!.Value, cancellation)).Company.Name;
            outbox.Queue(
                AccountMails.AccountOpened(company, account.Code.ToString(), signIn), new MailRecipient(link.Email, account.FullName), acting);
            await writer.CommitAsync(cancellation);
            return new NewColleague(account.Code, session);
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

    /// <summary>The link is used up; who was there already stays what they were.</summary>
    private async Task JoinAsync(OneTimeLink link, Guid accountId, ActionContext context, CancellationToken cancellation)
    {
        link.End(context.Instant);
        var (partnerId, role) = (link.PartnerId!.Value, link.Role!.Value);
        if (await registry.Memberships.AnyAsync(one => one.PartnerId == partnerId && one.AccountId == accountId, cancellation)) return;
        registry.Add(new Membership(accountId, partnerId, role, context.Instant));
        writer.Record(context, new ColleagueJoined(partnerId, accountId, role));
    }

    /// <summary>What the ministry sent to choose a password has no more use.</summary>
    private async Task EndActivationsAsync(Guid accountId, DateTimeOffset instant, CancellationToken cancellation)
    {
        var links = await registry.OneTimeLinks
            .Where(link => link.AccountId == accountId && link.Purpose == LinkPurpose.Activation && link.EndedAt == null)
            .ToListAsync(cancellation);
        foreach (var link in links) link.End(instant);
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

    public required string Password { get; init; }

    /// <summary>Their browser, in words.</summary>
    public required string Browser { get; init; }
}

/// <summary>Somebody who has just opened an account and joined.</summary>
/// <param name="Code">What they sign in with from now on.</param>
/// <param name="Session">The session that was opened for them.</param>
public sealed record NewColleague(UserCode Code, Session Session);
