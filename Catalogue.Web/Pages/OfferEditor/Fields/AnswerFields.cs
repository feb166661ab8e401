using Catalogue.Core.Partners;
using Catalogue.Core.Specifications;

namespace Catalogue.Web.Pages.OfferEditor.Fields;

/// <summary>The fields that answer some criteria, as the partial <c>_Answers</c> shows them within a form.</summary>
/// <param name="Answers">The fields.</param>
/// <param name="Companies">The companies that may do a service: any other may be typed.</param>
/// <param name="Documents">Where the company hands in its documents.</param>
internal sealed record AnswerFields(PostedAnswers Answers, IReadOnlyList<KnownContributor> Companies, string Documents)
{
    /// <summary>Identifier of the list of companies.</summary>
    public const string CompaniesId = "entreprises-connues";

    /// <summary>Whether a field asks for a company.</summary>
    public bool AsksForCompanies => Answers.Fields.Any(one => one.Criterion.Type == CriterionType.Capability);
}
