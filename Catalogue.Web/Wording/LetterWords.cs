using Catalogue.Core.Letters;

namespace Catalogue.Web.Wording;

/// <summary>What letters are called in lists and titles.</summary>
internal static class LetterWords
{
    /// <summary>« Avertissement, lettre LE-2026-00012 ».</summary>
    public static string Title(Letter letter) => $"{Of(letter.Kind)}, lettre {letter.Number}";

    public static string Of(LetterKind kind) => kind switch
    {
        LetterKind.Modifications => "Modifications demandées",
        LetterKind.Warning => "Avertissement",
        LetterKind.Insufficient => "Réponse insuffisante, délai repris",
        LetterKind.Closed => "Dossier clos",
        LetterKind.Loss => "Délai passé, retrait",
        LetterKind.ImmediateLoss => "Retrait immédiat",
        LetterKind.Reinstated => "Recours accepté",
        _ => "Recours rejeté",
    };
}
