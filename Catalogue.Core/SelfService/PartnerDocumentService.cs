using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Documents;
using Catalogue.Core.Notifications;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.SelfService;

/// <summary>
/// The private documents of partners (A23), sent by them and decided by reviewers: each act is a transaction of its own. Of what was
/// refused, replaced or taken back, the file is erased as soon as it serves nothing; that there was one stays.
/// </summary>
public sealed class PartnerDocumentService(
    RegistryContext registry, RegistryWriter writer, DocumentStore files, PartnerService partners, OfferService offers, MailOutbox outbox)
{
    /// <summary>Sends a document to be read, in place of one that waited or was refused.</summary>
    /// <returns>Refused with <see cref="CompanyClosed"/> or <see cref="DocumentOver"/>.</returns>
    public async Task<Result> SendAsync(SentDocument sent, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var partner = await registry.Partners.FindOrThrowAsync(sent.PartnerId, cancellation);
            if (partner.Status != PartnerStatus.Validated) return new CompanyClosed(partner.Status);
            if (sent.ValidUntil < ParisCalendar.DayOf(context.Instant)) return new DocumentOver(sent.ValidUntil);
            foreach (var earlier in await OfCriterionAsync(partner.Id, sent.Criterion, cancellation))
            {
                if (earlier.Status == DocumentStatus.Submitted) earlier.Retire(context.Instant).OrThrow();
                if (earlier.Status != DocumentStatus.Accepted) await EraseAsync(earlier, cancellation);
            }

            var file = files.Add(sent.File, context);
            var document = PartnerDocument.Submit(
                new()
                {
                    PartnerId = partner.Id,
                    Criterion = sent.Criterion,
                    FileId = file.Id,
                    FileName = sent.File.Name,
                    ValidUntil = sent.ValidUntil,
                },
                context.Actor.ToString(),
                context.Instant);
            registry.PartnerDocuments.Add(document);
            writer.Record(context, new DocumentSent(partner.Id, document.Id, document.Criterion, document.ValidUntil, file.Sha256));
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>The company takes back what nobody has read yet.</summary>
    /// <returns>Refused with <see cref="DocumentNoLongerWaits"/>.</returns>
    public Task<Result> TakeBackAsync(Guid documentId, ActionContext context, CancellationToken cancellation = default) => DecideAsync(
        documentId,
        async document =>
        {
            document.Retire(context.Instant).OrThrow();
            await EraseAsync(document, cancellation);
            writer.Record(context, new DocumentTakenBack(document.PartnerId, document.Id, document.Criterion));
            return Result.Done;
        },
        cancellation);

    /// <summary>A reviewer accepts a document, in place of the one before: the offers that depend on it follow.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="validUntil">The last legal day on which it is valid, as the reviewer read on it.</param>
    /// <param name="context">Who accepts.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="DocumentNoLongerWaits"/> or <see cref="DocumentOver"/>.</returns>
    public Task<Result> AcceptAsync(Guid documentId, DateOnly validUntil, ActionContext context, CancellationToken cancellation = default) => DecideAsync(
        documentId,
        async document =>
        {
            if (validUntil < ParisCalendar.DayOf(context.Instant)) return new DocumentOver(validUntil);
            foreach (var earlier in await OfCriterionAsync(document.PartnerId, document.Criterion, cancellation))
            {
                if (earlier.Status != DocumentStatus.Accepted) continue;
                earlier.Retire(context.Instant).OrThrow();
                await EraseAsync(earlier, cancellation);
            }

            document.Accept(context.Instant).OrThrow();
            var partner = await registry.Partners.FindOrThrowAsync(document.PartnerId, cancellation);
            partners.AcceptDocument(partner, document.Criterion, validUntil, context);
            // A new version of a specification may have asked for it (A6).
            await offers.ReassessAsync(partner.Id, context, cancellation);
            await offers.RefreshStandingsAsync(partner.Id, context, cancellation);
            return Result.Done;
        },
        cancellation);

    /// <summary>A reviewer refuses a document, for the reason of the context; the company's managers are told by mail.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="words">What the mail says of it.</param>
    /// <param name="context">Who refuses, and the code of the reason.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="DocumentNoLongerWaits"/>.</returns>
    public Task<Result> RefuseAsync(
        Guid documentId, DocumentRefusalWords words, ActionContext context, CancellationToken cancellation = default) => DecideAsync(
        documentId,
        async document =>
        {
            document.Refuse(context.RequireReason(), context.Instant).OrThrow();
            writer.Record(context, new DocumentRefused(document.PartnerId, document.Id, document.Criterion));
            var company = (await registry.Partners.FindOrThrowAsync(document.PartnerId, cancellation)).Company.Name;
            foreach (var manager in await Managers.RecipientsAsync(registry, document.PartnerId, cancellation))
                outbox.Queue(DocumentMails.Refused(company, words.Document, words.Reason, words.Documents), manager, context);
            return Result.Done;
        },
        cancellation);

    private Task<Result> DecideAsync(Guid documentId, Func<PartnerDocument, Task<Result>> act, CancellationToken cancellation) =>
        writer.ActAsync(
            async () =>
            {
                var document = await registry.PartnerDocuments.FirstAsync(document => document.Id == documentId, cancellation);
                return document.Status == DocumentStatus.Submitted ? await act(document) : new DocumentNoLongerWaits();
            },
            cancellation);

    private Task<List<PartnerDocument>> OfCriterionAsync(Guid partnerId, string criterion, CancellationToken cancellation) =>
        registry.PartnerDocuments
            .Where(document => document.PartnerId == partnerId && document.Criterion == criterion && document.Status != DocumentStatus.Retired)
            .ToListAsync(cancellation);

    private async Task EraseAsync(PartnerDocument document, CancellationToken cancellation)
    {
        if (document.FileId is not { } file) return;
        await files.DeleteAsync(file, cancellation);
        document.Erase();
    }
}

/// <summary>A document that a company sends.</summary>
public sealed record SentDocument
{
    public required Guid PartnerId { get; init; }

    /// <summary>Key of the criterion that demands it.</summary>
    public required string Criterion { get; init; }

    public required CheckedUpload File { get; init; }

    /// <summary>The last legal day on which it is valid, as its company read on it.</summary>
    public required DateOnly ValidUntil { get; init; }
}

/// <summary>What a mail says of a document that was refused.</summary>
/// <param name="Document">What was demanded.</param>
/// <param name="Reason">Why it was refused, as a sentence.</param>
/// <param name="Documents">Where to send another one.</param>
public sealed record DocumentRefusalWords(string Document, string Reason, Uri Documents);
