using Catalogue.Core.Shared;

namespace Catalogue.Core.Feedback;

/// <summary>The text of an opinion is longer than what is kept.</summary>
/// <param name="Length">How many characters it has.</param>
public sealed record OpinionTooLong(int Length)
    : Refusal($"Votre texte compte {Length} caractères : gardez-en {NewOpinion.LongestText} au plus.");
