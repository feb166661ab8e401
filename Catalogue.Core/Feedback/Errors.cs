using Catalogue.Core.Shared;

namespace Catalogue.Core.Feedback;

/// <summary>The text of an opinion is longer than what is kept.</summary>
/// <param name="Length">How many characters it has.</param>
public sealed record OpinionTooLong(int Length)
    : Refusal($"Votre texte compte {Length} caractères : gardez-en {NewOpinion.LongestText} au plus.");

/// <summary>The text says how to reach the person who wrote it: an opinion tells of nobody.</summary>
/// <param name="HasEmail">It holds an e-mail address.</param>
/// <param name="HasPhone">It holds a telephone number.</param>
public sealed record OpinionTellsWho(bool HasEmail, bool HasPhone)
    : Refusal($"Votre texte contient {WhatToRemove(HasEmail, HasPhone)}, car un avis ne dit pas de qui il vient.")
{
    private static string WhatToRemove(bool hasEmail, bool hasPhone) => (hasEmail, hasPhone) switch
    {
        (true, true) => "une adresse électronique et un numéro de téléphone : enlevez-les",
        (true, _) => "une adresse électronique : enlevez-la",
        _ => "un numéro de téléphone : enlevez-le",
    };
}
