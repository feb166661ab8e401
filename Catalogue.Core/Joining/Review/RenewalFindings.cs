using Catalogue.Core.Partners;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Joining.Review;

/// <summary>
/// What the machine finds where a partner asks for the next edition (A9). Who it is was decided when it joined, and its sheet stays the one
/// that it keeps up: only what it holds counts.
/// </summary>
internal static class RenewalFindings
{
    public static IEnumerable<(FindingLevel Level, string Sentence)> Of(JoinRequest request, RequestSources sources)
    {
        var known = sources.Known;
        if (request.Status is RequestStatus.Submitted or RequestStatus.ToComplete)
        {
            foreach (var sentence in Blocks(known, sources)) yield return (FindingLevel.Blocks, sentence);
        }

        yield return (FindingLevel.Fine, "Ce partenaire demande à continuer\u00a0: sa fiche reste celle qu’il tient à jour dans son espace, et ses offres le suivent.");
        foreach (var (label, validUntil) in known?.Lapsed ?? [])
            yield return (FindingLevel.Look, $"«\u00a0{label}\u00a0» n’est plus valable depuis le {FrenchDate.InFull(validUntil.AddDays(1))}.");
    }

    private static IEnumerable<string> Blocks(KnownPartner? known, RequestSources sources)
    {
        if (known is not { Status: PartnerStatus.Validated })
        {
            yield return "L’entreprise a quitté l’opération depuis.";
            yield break;
        }

        if (known.AskableFrom is { } from && sources.AcceptedOn < from)
            yield return $"Son droit d’usage lui a été retiré\u00a0: elle ne peut demander de nouveau qu’à partir du {FrenchDate.InFull(from)}.";
        if (known.HasRunningRight) yield return "Elle a déjà un droit d’usage pour cette édition.";
        // A right given now would keep what the notice takes away.
        if (known.IsUnderNotice) yield return "Le délai d’un avertissement court\u00a0: menez-le à son terme avant de décider.";
        // A right that ended is not given again before the edition that it is for.
        if (sources.Today < sources.EditionStartsOn && !(known.HeldUntil >= sources.EditionStartsOn.AddDays(-1)))
            yield return $"L’édition demandée commence le {FrenchDate.InFull(sources.EditionStartsOn)}, et le droit actuel s’arrête avant\u00a0: acceptez à partir de ce jour-là.";
    }
}
