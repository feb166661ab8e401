namespace Catalogue.Core.Programmes;

/// <summary>A programme as it is written in <c>uSync/programmes/*.yml</c>; dates as <c>yyyy-MM-dd</c>.</summary>
internal sealed class ProgrammeFile
{
    public required string Reference { get; set; }

    public required string Name { get; set; }

    public required string Edition { get; set; }

    public required DateOnly StartsOn { get; set; }

    public required DateOnly EndsOn { get; set; }

    public int ReviewIntervalMonths { get; set; }

    public int NoticeDays { get; set; }

    public int ReceiptPresumptionWorkingDays { get; set; }

    public int[] ExpiryWarningDays { get; set; } = [];

    public int OfferConfirmationMonths { get; set; }

    public int DocumentGraceDays { get; set; }

    public int ComplianceDays { get; set; }

    /// <summary><c>etat</c>, the default, or <c>neutre</c>.</summary>
    public ProgrammeTheme Theme { get; set; }
}
