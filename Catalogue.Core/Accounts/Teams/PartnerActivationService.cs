using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts.Teams;

/// <summary>The first account of a validated partner, opened by the ministry for the contact it declared (A4).</summary>
public sealed class PartnerActivationService(
    RegistryContext registry, RegistryWriter writer, UserManager<Account> accounts, MailOutbox outbox)
{
    /// <summary>How far a partner is from having somebody who can sign in.</summary>
    public async Task<PartnerActivation> ReadAsync(Partner partner, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var isActivated = await IsActivatedAsync(partner.Id, cancellation);
        var sent = await LinksOf(partner.Id).AsNoTracking().OrderByDescending(link => link.SentAt).FirstOrDefaultAsync(cancellation);
        var stage = (partner.Status, isActivated, sent) switch
        {
            (not PartnerStatus.Validated, false, _) => ActivationStage.NotValidated,
            (_, true, _) => ActivationStage.Activated,
            (_, _, null) => ActivationStage.NotSent,
            _ => sent.WorksAt(now) ? ActivationStage.Waiting : ActivationStage.Expired,
        };
        return new(stage, sent?.Email ?? partner.Company.Contact.Email, sent?.SentAt, sent?.ExpiresAt);
    }

    /// <summary>
    /// Opens the first account and sends its activation link; again, a new link that ends the one before. A contact who has an
    /// account already, for another company, is invited with it instead. Whoever never activated their account, and is not the
    /// contact declared now, is of the company no more.
    /// </summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="activationOf">The address of the page that activates, from the link's secret.</param>
    /// <param name="invitationOf">The address of an invitation, from the link's secret.</param>
    /// <param name="context">Who opens it.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// Refused with <see cref="PartnerNotValidated"/>, <see cref="CompanyAlreadyActivated"/>, <see cref="ContactCannotBeReached"/>,
    /// <see cref="ContactCannotBeNamed"/> or <see cref="ClosedAccount"/>.
    /// </returns>
    public async Task<Result> SendAsync(
        Guid partnerId, Func<string, Uri> activationOf, Func<string, Uri> invitationOf, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var partner = await registry.Partners.FindOrThrowAsync(partnerId, cancellation);
            if (partner.Status != PartnerStatus.Validated) return new PartnerNotValidated(partner.Status);
            if (await IsActivatedAsync(partnerId, cancellation)) return new CompanyAlreadyActivated();
            var contact = partner.Company.Contact;
            if (!EmailAddress.IsSound(contact.Email)) return new ContactCannotBeReached(contact.Email);
            if (!PersonName.IsSound(contact.Name)) return new ContactCannotBeNamed();
            var account = await accounts.FindByEmailAsync(contact.Email);
            if (account is { ClosedAt: not null }) return new ClosedAccount();

            await LinksOf(partnerId).EndAllAsync(context.Instant, cancellation);
            await RemoveFormerContactsAsync(partnerId, account?.Id, context, cancellation);
            if (account is { ActivatedAt: not null }) Invite(partner, contact, invitationOf, context);
            else await ActivateAsync(partner, account, activationOf, context, cancellation);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    private async Task ActivateAsync(
        Partner partner, Account? account, Func<string, Uri> activationOf, ActionContext context, CancellationToken cancellation)
    {
        var contact = partner.Company.Contact;
        if (account is null)
        {
            account = Account.Open(await InvitationService.DrawCodeAsync(registry, cancellation), contact.Name, contact.Email, context.Instant);
            var opened = await accounts.CreateAsync(account);
            if (!opened.Succeeded) throw new InvalidOperationException($"An account cannot be opened: {opened}");
        }

        if (await registry.Memberships.FindAsync([partner.Id, account.Id], cancellation) is not { } membership)
        {
            registry.Add(new Membership(account.Id, partner.Id, CompanyRole.Manager, context.Instant));
            writer.Record(context, new ColleagueJoined(partner.Id, account.Id, CompanyRole.Manager));
        }
        else if (membership.Become(CompanyRole.Manager))
        {
            writer.Record(context, new ColleagueRoleChanged(partner.Id, account.Id, CompanyRole.Manager));
        }

        var (link, secret) = OneTimeLink.To(LinkPurpose.Activation, account.Id, contact.Email, context.Instant);
        registry.Add(link);
        writer.Record(context, new ActivationSent(partner.Id, link.Id));
        outbox.Queue(
            AccountMails.Activation(partner.Company.Name, account.Code.ToString(), activationOf(secret), link.ExpiresAt),
            new MailRecipient(contact.Email, contact.Name),
            context);
    }

    private void Invite(Partner partner, ContactPerson contact, Func<string, Uri> invitationOf, ActionContext context)
    {
        var (link, secret) = OneTimeLink.Inviting(contact.Email, partner.Id, CompanyRole.Manager, context.Instant);
        registry.Add(link);
        writer.Record(context, new ActivationSent(partner.Id, link.Id));
        outbox.Queue(
            AccountMails.CompanyInvitation(
                partner.Company.Name, RoleWords.MinistryFirst, RoleWords.Of(CompanyRole.Manager), invitationOf(secret), link.ExpiresAt),
            new MailRecipient(contact.Email, contact.Name),
            context);
    }

    private async Task RemoveFormerContactsAsync(Guid partnerId, Guid? contactId, ActionContext context, CancellationToken cancellation)
    {
        var former = await registry.Memberships
            .Where(membership => membership.PartnerId == partnerId && membership.AccountId != contactId
                && registry.Accounts.Any(account => account.Id == membership.AccountId && account.ActivatedAt == null))
            .ToListAsync(cancellation);
        foreach (var membership in former)
        {
            registry.Remove(membership);
            writer.Record(context, new ColleagueLeft(partnerId, membership.AccountId));
        }
    }

    private Task<bool> IsActivatedAsync(Guid partnerId, CancellationToken cancellation) =>
        Managers.WhoCanSignIn(registry).AnyAsync(manager => manager.PartnerId == partnerId, cancellation);

    /// <summary>What was sent so that somebody of the company can sign in: activation links of its people, and invitations.</summary>
    private IQueryable<OneTimeLink> LinksOf(Guid partnerId) => registry.OneTimeLinks
        .Where(link => link.PartnerId == partnerId
            || (link.Purpose == LinkPurpose.Activation
                && registry.Memberships.Any(membership => membership.PartnerId == partnerId && membership.AccountId == link.AccountId)));
}

/// <summary>How far a partner is from having somebody who can sign in.</summary>
/// <param name="Stage">How far.</param>
/// <param name="Email">Where the last link went, or would go.</param>
/// <param name="SentAt">When the last link was sent; null when none was.</param>
/// <param name="ExpiresAt">The first instant at which it no longer works.</param>
public sealed record PartnerActivation(ActivationStage Stage, string Email, DateTimeOffset? SentAt, DateTimeOffset? ExpiresAt)
{
    /// <summary>Whether a first link, or another, may be sent.</summary>
    public bool MayBeSent => Stage is ActivationStage.NotSent or ActivationStage.Waiting or ActivationStage.Expired;
}

/// <summary>The steps to a company's first account.</summary>
public enum ActivationStage
{
    /// <summary>The ministry has not accepted it, or it left.</summary>
    NotValidated,

    /// <summary>No link was sent.</summary>
    NotSent,

    /// <summary>A link was sent, and still works.</summary>
    Waiting,

    /// <summary>The last link no longer works, and was not used.</summary>
    Expired,

    /// <summary>A manager has activated their account, which is open.</summary>
    Activated,
}
