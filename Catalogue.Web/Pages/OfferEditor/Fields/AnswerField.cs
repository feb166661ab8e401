using System.Globalization;
using Catalogue.Core.Specifications;

namespace Catalogue.Web.Pages.OfferEditor.Fields;

/// <summary>The field, or the group of fields, that answers a criterion.</summary>
internal sealed record AnswerField
{
    /// <summary>What forms send for a yes/no criterion.</summary>
    public const string Yes = "oui", No = "non";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly (CapabilityProvision Provision, string Value)[] Provisions =
    [
        (CapabilityProvision.Own, "fait"),
        (CapabilityProvision.ThirdParty, "fait-faire"),
        (CapabilityProvision.None, "non"),
    ];

    public required Criterion Criterion { get; init; }

    /// <summary>Identifier of the field and name under which it is sent.</summary>
    public required string Name { get; init; }

    /// <summary>The choices made among those there are.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];

    /// <summary>What is typed: a number, a text, the company that does a service.</summary>
    public string Typed { get; init; } = "";

    /// <summary>Why it cannot be read, as a sentence; null when it can.</summary>
    public string? Error { get; init; }

    /// <summary>What it says; null where it says nothing, or cannot be read.</summary>
    public Answer? Answer { get; init; }

    /// <summary>Name of the field of the company that does a service.</summary>
    public string ThirdPartyName => $"{Name}-tiers";

    /// <summary>Identifier of where one begins to answer: errors and findings lead there.</summary>
    public string FocusId => Criterion.Type switch
    {
        CriterionType.YesNo or CriterionType.Choice or CriterionType.Choices => $"{Name}-1",
        CriterionType.Capability => Error is null ? $"{Name}-1" : ThirdPartyName,
        _ => Name,
    };

    /// <summary>The field of a criterion, as an answer fills it.</summary>
    public static AnswerField Of(Criterion criterion, Answer? answer, string prefix) => new()
    {
        Criterion = criterion,
        Name = prefix + criterion.Key,
        Answer = answer,
        Chosen = answer switch
        {
            { YesNo: { } yes } => [yes ? Yes : No],
            { Choices: { } choices } => choices,
            { Capability: { } capability } => [ValueOf(capability.Provision)],
            _ => [],
        },
        Typed = answer switch
        {
            { Number: { } number } => number.ToString("0.############", French),
            { Capability.ThirdParty: { } company } => company,
            _ => answer?.Text ?? "",
        },
    };

    /// <summary>What forms send for a way to provide a service.</summary>
    public static string ValueOf(CapabilityProvision provision) => Array.Find(Provisions, one => one.Provision == provision).Value;

    /// <summary>The way that was sent; null for none.</summary>
    public static CapabilityProvision? ProvisionOf(string? value) =>
        Array.Find(Provisions, one => one.Value == value) is { Value: not null } found ? found.Provision : null;
}
