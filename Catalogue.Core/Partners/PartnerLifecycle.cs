using Catalogue.Core.Shared;

namespace Catalogue.Core.Partners;

public enum PartnerStatus
{
    /// <summary>Declared, not yet decided upon.</summary>
    Declared,

    Validated,

    Refused,

    /// <summary>Left the operation, closed or merged.</summary>
    Left,
}

public enum PartnerAction
{
    Validate,
    Refuse,
    Leave,

    /// <summary>It asked again and was accepted.</summary>
    Return,
}

/// <summary>What may follow what in a partner's life.</summary>
public static class PartnerLifecycle
{
    public static TransitionTable<PartnerStatus, PartnerAction> Table { get; } = new(
        (PartnerStatus.Declared, PartnerAction.Validate, PartnerStatus.Validated),
        (PartnerStatus.Declared, PartnerAction.Refuse, PartnerStatus.Refused),
        (PartnerStatus.Validated, PartnerAction.Leave, PartnerStatus.Left),
        (PartnerStatus.Refused, PartnerAction.Return, PartnerStatus.Validated),
        (PartnerStatus.Left, PartnerAction.Return, PartnerStatus.Validated));
}
