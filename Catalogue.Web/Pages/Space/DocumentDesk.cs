using Catalogue.Core.Content;
using Catalogue.Core.Partners;
using Catalogue.Core.SelfService;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Space;

/// <summary>Reads what a company sent, for the pages that ask for documents (A23).</summary>
internal sealed class DocumentDesk(DemandedDocuments documents, SiteContent content, TimeProvider clock)
{
    public async Task<SentDocuments> ReadAsync(Partner partner, CancellationToken cancellation) =>
        new(partner, await documents.LatestAsync(partner.Id, cancellation), content, ParisCalendar.DayOf(clock.GetUtcNow()));
}

/// <summary>Where each document that may be asked of a company is, in words.</summary>
internal sealed class SentDocuments(
    Partner partner, IReadOnlyDictionary<string, PartnerDocument> latest, SiteContent content, DateOnly today)
{
    /// <summary>« envoyée le 22 novembre 2026, le ministère la lit. », as a sentence goes on.</summary>
    /// <param name="criterion">What asks for it.</param>
    /// <param name="given">What the offer itself answers to it; null for nothing.</param>
    public string Say(Criterion criterion, Answer? given)
    {
        var document = new DemandedDocument
        {
            Criterion = criterion,
            ValidUntil = (partner.Sheet.GetValueOrDefault(criterion.Key) ?? given)?.ValidUntil,
            Latest = latest.GetValueOrDefault(criterion.Key),
        };
        return document.StateOn(today) switch
        {
            DocumentState.BeingRead => $"envoyée le {French.Date(document.Latest!.UploadedAt)}, le ministère la lit.",
            DocumentState.Refused => $"refusée\u00a0: {content.ReasonSentence(document.Latest!.ReasonCode!)}",
            DocumentState.Lapsed => $"échue le {French.Date(document.ValidUntil!.Value)}, il en faut une nouvelle.",
            DocumentState.Accepted => $"valable jusqu’au {French.Date(document.ValidUntil!.Value)}.",
            _ => "à envoyer.",
        };
    }
}
