using Catalogue.Core.Partners;
using Catalogue.Core.Specifications;
using Catalogue.Web.Pages.Space;

namespace Catalogue.Web.Pages.OfferEditor.Fields;

/// <summary>The fields that answer some criteria, as the partial <c>_Answers</c> shows them within a form.</summary>
/// <param name="Answers">The fields.</param>
/// <param name="Partner">Who answers.</param>
/// <param name="Sent">Where its documents are.</param>
internal sealed record AnswerFields(PostedAnswers Answers, Partner Partner, SentDocuments Sent)
{
    /// <summary>Identifier of the list of companies.</summary>
    public const string CompaniesId = "entreprises-connues";

    /// <summary>The companies that may do a service: any other may be typed.</summary>
    public IReadOnlyList<KnownContributor> Companies => Partner.Contributors;

    /// <summary>Where the company hands in its documents.</summary>
    public string Documents => SpaceLinks.Documents(Partner.Slug);

    /// <summary>Whether a field asks for a company.</summary>
    public bool AsksForCompanies => Answers.Fields.Any(one => one.Criterion.Type == CriterionType.Capability);

    /// <summary>Where the document that a field asks for is (A23).</summary>
    public string Say(AnswerField field) => $"Pièce {Sent.Say(field.Criterion, field.Answer)}";
}
