using Catalogue.Core.Accounts;
using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Joining.Renewal;

/// <summary>
/// How a partner asks for the next edition (A9): it accepts the terms of use, and a request to join is sent with what the registry knows of
/// it, which reviewers decide like any other. Meanwhile what is valid stays so.
/// </summary>
public sealed class RenewalService(
    RegistryContext registry, RegistryWriter writer, RenewalReader reader, MailOutbox outbox, SiteContent content)
{
    /// <param name="asked">Who asks, in whose name.</param>
    /// <param name="context">When, and by whom.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// Refused with <see cref="JoiningClosed"/>, <see cref="TermsHaveChanged"/>, <see cref="NothingToRenew"/> or
    /// <see cref="RenewalAlreadyAsked"/>.
    /// </returns>
    public Task<Result> AskAsync(AskedRenewal asked, ActionContext context, CancellationToken cancellation = default) => writer.ActAsync(
        async () =>
        {
            var today = ParisCalendar.DayOf(context.Instant);
            if (content.TermsOn(today) is not { } terms) return new JoiningClosed();
            if (terms.Hash != asked.TermsHash) return new TermsHaveChanged();
            var partner = await registry.Partners.Include(one => one.Outlets).SingleAsync(one => one.Id == asked.PartnerId, cancellation);
            var state = partner.Status == PartnerStatus.Validated ? await reader.FindAsync(partner.Id, cancellation) : null;
            if (state?.Pending is { } pending) return new RenewalAlreadyAsked(pending.Reference);
            if (state?.MayAskOn(today) != true || state.Right.IsLostAt(context.Instant)) return new NothingToRenew();
            var account = await registry.Accounts.FindOrThrowAsync(asked.AccountId, cancellation);
            await SendAsync(partner, state.Next!, account, asked, terms, context, cancellation);
            return Result.Done;
        },
        cancellation);

    private async Task SendAsync(
        Partner partner, Programme next, Account account, AskedRenewal asked, TermsOfUse terms, ActionContext context, CancellationToken cancellation)
    {
        var answerBy = ParisCalendar.DayOf(context.Instant).AddDays(next.RequestAnswerDays);
        var secret = OneTimeLink.DrawSecret();
        var request = JoinRequest.Renew(
            new()
            {
                Id = Guid.CreateVersion7(context.Instant),
                Reference = await JoinReferences.NextAsync(registry, cancellation),
                ProgrammeReference = next.Reference,
                TermsNumber = terms.Number,
                TermsHash = terms.Hash,
                PersonName = account.FullName,
                Email = account.Email!,
                SecretHash = OneTimeLink.HashOf(secret),
                SecretExpiresAt = context.Instant.AddDays(next.DeclarationDraftDays),
            },
            partner.Id,
            await DeclarationOfAsync(partner, cancellation),
            answerBy,
            context.Instant);
        registry.Add(request);
        registry.Add(TermsAcceptance.By(account.Id, partner.Id, terms.Number, terms.Hash, context.Instant));
        writer.Record(context, new RequestBegun(request.Id, request.Reference, terms.Number, terms.Hash));
        writer.Record(context, new RenewalAsked(request.Id, partner.Id, next.Reference, answerBy));
        outbox.Queue(JoiningMails.Acknowledgment(Acknowledgment.Of(request, next), content.Service, asked.LinkOf(secret)), request.Recipient(), context);
    }

    /// <summary>What it would declare today: what the registry holds of it already.</summary>
    private async Task<Declaration> DeclarationOfAsync(Partner partner, CancellationToken cancellation)
    {
        var (company, place) = (partner.Company, partner.Outlets.OrderBy(outlet => outlet.Id).FirstOrDefault()?.Details);
        return new()
        {
            Origin = partner.Number.Siren is null ? CompanyOrigin.OtherState
                : company.TradeRegister.StartsWith("RCS", StringComparison.Ordinal) ? CompanyOrigin.TradeRegister
                : CompanyOrigin.OtherRegister,
            Number = partner.Number.Text,
            Name = company.Name,
            LegalForm = company.LegalForm,
            Founded = company.Founded.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ApeCode = company.ApeCode,
            TradeRegister = company.TradeRegister,
            Street = place?.Address ?? "",
            PostalCode = place?.PostalCode ?? "",
            Commune = place?.Commune ?? "",
            Insee = place?.Insee,
            Presentation = company.Presentation,
            Website = company.Website ?? "",
            ContactName = company.Contact.Name,
            ContactPosition = company.Contact.Position,
            ContactPhone = company.Contact.Phone,
            ContactEmail = company.Contact.Email,
            Specifications = await registry.Offers
                .Where(offer => offer.PartnerId == partner.Id && offer.Status != OfferStatus.Discarded && offer.Status != OfferStatus.Withdrawn)
                .Select(offer => offer.SpecificationReference).Distinct().Order()
                .ToListAsync(cancellation),
            Quality = company.Quality,
            Pledges = company.Pledges,
            Commitments = company.Commitments,
        };
    }
}

/// <summary>A manager of a company who asks for the next edition.</summary>
public sealed record AskedRenewal
{
    public required Guid PartnerId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>Hash of the terms of use that were read, and are accepted.</summary>
    public required string TermsHash { get; init; }

    /// <summary>The full address that leads to the request, from the link's secret.</summary>
    public required Func<string, Uri> LinkOf { get; init; }
}
