namespace Catalogue.Web.DesignSystem.ErrorSummary;

/// <summary>What stops a form, at the top of its page: each sentence leads to its field.</summary>
internal sealed record ErrorSummaryOptions
{
    /// <summary>The errors, in the order of the fields.</summary>
    public required IReadOnlyList<FieldError> Errors { get; init; }
}

/// <summary>One thing to correct.</summary>
/// <param name="FieldId">Identifier of the field or group it is about.</param>
/// <param name="Sentence">What is wrong, the same sentence as at the field.</param>
public sealed record FieldError(string FieldId, string Sentence);
