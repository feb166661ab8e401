namespace Catalogue.Web.Pages.Search;

/// <summary>The search of the catalogue as it stands on a page: what is typed in it and what is wrong with it.</summary>
internal sealed record SearchFormModel
{
    /// <summary>A form nobody has filled in.</summary>
    public static SearchFormModel Empty { get; } = new();

    /// <summary>The need, in the person's own words.</summary>
    public string Need { get; init; } = "";

    /// <summary>The commune or postal code.</summary>
    public string Place { get; init; } = "";

    /// <summary>Why the place was not understood, as a sentence; null when it was.</summary>
    public string? PlaceError { get; init; }

    /// <summary>Help under each label; the page of answers leaves it out.</summary>
    public bool HasHints { get; init; } = true;

    /// <summary>What of the present search a new one keeps, as names and values.</summary>
    public IReadOnlyList<(string Key, string Value)> Kept { get; init; } = [];
}
