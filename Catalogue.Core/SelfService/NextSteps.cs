using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Workbench;

namespace Catalogue.Core.SelfService;

/// <summary>What a new company does before the public sees it, in order (A4, A6).</summary>
public enum NextStep
{
    /// <summary>Say who it is.</summary>
    CompleteSheet,

    /// <summary>Add the place from which it works.</summary>
    AddOutlet,

    /// <summary>Send the documents that its offers demand.</summary>
    SendDocuments,

    /// <summary>Write a first offer.</summary>
    WriteOffer,

    /// <summary>Put it in the catalogue.</summary>
    Publish,
}

/// <param name="What">The step.</param>
/// <param name="IsDone">Whether nothing is left to do for it.</param>
public sealed record NextStepState(NextStep What, bool IsDone);

/// <summary>The way of a new company to its first publication.</summary>
public static class NextSteps
{
    /// <summary>All the steps; none for who published once, or is not of the operation.</summary>
    /// <param name="partner">The company, with its outlets.</param>
    /// <param name="documents">The documents that it owes.</param>
    /// <param name="offers">Everything that it offers or drafts.</param>
    /// <param name="today">The legal day.</param>
    public static IReadOnlyList<NextStepState> Of(
        Partner partner, IReadOnlyList<DemandedDocument> documents, IReadOnlyList<HeldOffer> offers, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(partner);
        if (partner.Status != PartnerStatus.Validated || offers.Any(held => held.Offer.FirstPublishedAt is not null)) return [];
        return
        [
            new(NextStep.CompleteSheet, IsComplete(partner.Company)),
            new(NextStep.AddOutlet, partner.Outlets.Count > 0),
            new(NextStep.SendDocuments, documents.All(document => document.IsValidOn(today) || document.StateOn(today) == DocumentState.BeingRead)),
            new(NextStep.WriteOffer, offers.Any(held => held.Offer.Status != OfferStatus.Discarded)),
            new(NextStep.Publish, false),
        ];
    }

    private static bool IsComplete(CompanySheet company) => !new[]
    {
        company.LegalForm, company.TradeRegister, company.Presentation, company.Contact.Name, company.Contact.Position,
        company.Contact.Phone, company.Contact.Email,
    }.Any(string.IsNullOrWhiteSpace);
}
