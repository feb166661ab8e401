using Catalogue.Core.SelfService;
using Catalogue.Web.Pages.OfferEditor;

namespace Catalogue.Web.Pages.Space;

/// <summary>A step of a new company, in words.</summary>
/// <param name="Title">What to do.</param>
/// <param name="Hint">What it takes.</param>
/// <param name="Href">Where it is done; null where nothing can be done yet.</param>
/// <param name="IsDone">Whether it is.</param>
internal sealed record StepLine(string Title, string Hint, string? Href, bool IsDone)
{
    /// <param name="steps">The steps, in order.</param>
    /// <param name="slug">The company's address on the site.</param>
    public static IReadOnlyList<StepLine> AllOf(IReadOnlyList<NextStepState> steps, string slug) =>
    [
        .. steps.Select(step => step.What switch
        {
            NextStep.CompleteSheet => new StepLine(
                "Compléter la fiche de l’entreprise", "Qui vous êtes, et qui répond au téléphone.", SpaceLinks.Sheet(slug), step.IsDone),
            NextStep.AddOutlet => new(
                "Ajouter un point de vente", "D’où vous travaillez, et jusqu’où vous allez.", SpaceLinks.Outlets(slug), step.IsDone),
            NextStep.SendDocuments => new(
                "Envoyer vos pièces", "Celles que vos offres demandent\u00a0: assurance, cotisations…", SpaceLinks.Documents(slug), step.IsDone),
            NextStep.WriteOffer => new(
                "Écrire une première offre", "Elle reste un brouillon jusqu’à ce que vous la publiiez.", EditorLinks.New(slug), step.IsDone),
            _ => new(
                "La publier",
                "Dès que rien ne manque, elle entre au catalogue.",
                steps.Any(other => other is { What: NextStep.WriteOffer, IsDone: true }) ? EditorLinks.All(slug) : null,
                step.IsDone),
        }),
    ];
}
