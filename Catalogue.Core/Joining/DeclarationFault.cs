namespace Catalogue.Core.Joining;

/// <summary>Something in a declaration that stands in the way of sending it (A3).</summary>
/// <param name="Part">The part of the declaration.</param>
/// <param name="Field">What was asked there.</param>
/// <param name="Sentence">What is wrong and what to do about it, in French.</param>
/// <param name="IsMissing">Nothing was given: it is to be done, rather than to be put right.</param>
public sealed record DeclarationFault(DeclarationPart Part, DeclarationField Field, string Sentence, bool IsMissing);

/// <summary>How far a part of a declaration is.</summary>
public enum PartState
{
    ToDo,
    ToCorrect,
    Done,
}
