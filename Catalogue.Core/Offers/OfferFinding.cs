using Catalogue.Core.Specifications;

namespace Catalogue.Core.Offers;

/// <summary>What an offer lacks to stand in the catalogue (A6), and where in what it says.</summary>
/// <param name="Place">Which part of its content.</param>
/// <param name="Field">
/// The key of what lacks there: one of <see cref="OfferTexts"/>, of a criterion; empty where the place as a whole lacks something.
/// </param>
/// <param name="IsBlocking">Whether it forbids publication.</param>
/// <param name="Sentence">What is missing, in French.</param>
public sealed record OfferFinding(OfferPlace Place, string Field, bool IsBlocking, string Sentence)
{
    /// <summary>Which link or which part of a bundle, from 0; null where it is none in particular.</summary>
    public int? Rank { get; init; }

    /// <summary>Whether what is missing is a document, which its partner sends apart from what the offer says (A23).</summary>
    public bool IsDocument { get; init; }

    /// <summary>What a check of answers found.</summary>
    internal static OfferFinding Of(SpecificationFinding finding) =>
        new(OfferPlace.Answers, finding.CriterionKey, finding.IsBlocking, finding.Sentence) { IsDocument = finding.IsDocument };
}

/// <summary>Parts of an offer's content.</summary>
public enum OfferPlace
{
    /// <summary>What every offer says in words.</summary>
    Texts,

    /// <summary>The answers to its specification, its partner's included.</summary>
    Answers,

    /// <summary>The parts of a bundle.</summary>
    Parts,

    Prices,

    Links,

    /// <summary>Where the work is done (A15, A24).</summary>
    Modes,

    /// <summary>What the price covers (A22).</summary>
    Inclusion,
}

/// <summary>What every offer says in words (A21), each by its key.</summary>
public static class OfferTexts
{
    public const string Title = "titre", Promise = "promesse";

    /// <summary>The five answers of « En clair ».</summary>
    public const string What = "quoi", Why = "pourquoi", HowMuch = "combien", When = "quand", IfItFails = "panne";

    /// <summary>All of them, in the order of the page.</summary>
    internal static IEnumerable<OfferText> Of(OfferContent content) =>
    [
        new(Title, "Titre", content.Title),
        new(Promise, "Promesse", content.Promise),
        new(What, "« C’est quoi »", content.Plain.What),
        new(Why, "« À quoi ça sert »", content.Plain.Why),
        new(HowMuch, "« Combien »", content.Plain.HowMuch),
        new(When, "« Quand »", content.Plain.When),
        new(IfItFails, "« Si ça ne marche pas »", content.Plain.IfItFails),
    ];
}

/// <param name="Key">Its key among the texts.</param>
/// <param name="Name">Its name in French.</param>
/// <param name="Value">What it says.</param>
internal sealed record OfferText(string Key, string Name, string Value);
