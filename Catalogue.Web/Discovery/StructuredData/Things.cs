using System.Text.Json.Serialization;

namespace Catalogue.Web.Discovery.StructuredData;

// The words of schema.org that pages use. Each record is named as schema.org names it, which is what is written as its type.

/// <summary>Anything schema.org has a name for.</summary>
internal abstract record Thing
{
    [JsonPropertyName("@type")]
    [JsonPropertyOrder(-1)]
    public string Type => GetType().Name;

    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <summary>Full address of its page.</summary>
    public string? Url { get; init; }
}

internal record Organization : Thing
{
    /// <summary>The year it began.</summary>
    public string? FoundingDate { get; init; }

    public string? Telephone { get; init; }

    /// <summary>Its outlets.</summary>
    public IReadOnlyList<LocalBusiness>? Department { get; init; }
}

/// <summary>A place where clients are received, or from which somebody comes to them.</summary>
internal sealed record LocalBusiness : Organization
{
    public PostalAddress? Address { get; init; }

    public GeoCoordinates? Geo { get; init; }

    public IReadOnlyList<OpeningHoursSpecification>? OpeningHoursSpecification { get; init; }

    public IReadOnlyList<object>? AreaServed { get; init; }

    public Organization? ParentOrganization { get; init; }

    public Offer? MakesOffer { get; init; }
}

internal sealed record PostalAddress : Thing
{
    public required string StreetAddress { get; init; }

    public required string PostalCode { get; init; }

    public required string AddressLocality { get; init; }

    public string AddressCountry { get; } = "FR";
}

internal sealed record GeoCoordinates(double Latitude, double Longitude) : Thing;

/// <param name="GeoMidpoint">The centre.</param>
/// <param name="GeoRadius">In metres.</param>
internal sealed record GeoCircle(GeoCoordinates GeoMidpoint, double GeoRadius) : Thing;

internal sealed record AdministrativeArea : Thing;

/// <param name="DayOfWeek">« Monday » to « Sunday ».</param>
/// <param name="Opens">« 09:00 ».</param>
/// <param name="Closes">« 12:30 ».</param>
internal sealed record OpeningHoursSpecification(IReadOnlyList<string> DayOfWeek, string Opens, string Closes) : Thing;

/// <summary>Equipment that is offered.</summary>
internal sealed record Product : Thing
{
    public string? Category { get; init; }

    public Offer? Offers { get; init; }
}

/// <summary>Work that is offered.</summary>
internal sealed record Service : Thing
{
    public string? ServiceType { get; init; }

    public Organization? Provider { get; init; }

    public IReadOnlyList<object>? AreaServed { get; init; }

    public Offer? Offers { get; init; }
}

internal sealed record Offer : Thing
{
    public required UnitPriceSpecification PriceSpecification { get; init; }

    public Organization? Seller { get; init; }
}

/// <summary>What a purchase costs at least.</summary>
internal sealed record UnitPriceSpecification : Thing
{
    public required decimal MinPrice { get; init; }

    public string PriceCurrency { get; } = "EUR";

    public required bool ValueAddedTaxIncluded { get; init; }

    /// <summary>What the price is for: « l’heure », « forfait ».</summary>
    public required string UnitText { get; init; }
}

internal sealed record WebSite : Thing
{
    public required Organization Publisher { get; init; }

    public required SearchAction PotentialAction { get; init; }
}

/// <param name="Target">The address of a search, in which <c>{search_term_string}</c> is the need.</param>
internal sealed record SearchAction(string Target) : Thing
{
    [JsonPropertyName("query-input")]
    public string QueryInput { get; } = "required name=search_term_string";
}

internal sealed record BreadcrumbList(IReadOnlyList<ListItem> ItemListElement) : Thing;

/// <param name="Position">From 1.</param>
/// <param name="Item">Full address; null for the page itself.</param>
internal sealed record ListItem(int Position, string? Item) : Thing;

/// <summary>A page of questions, each with its answer.</summary>
internal sealed record FAQPage(IReadOnlyList<Question> MainEntity) : Thing
{
    /// <param name="questions">The questions and answers that the page shows, in plain text.</param>
    public static FAQPage Of(IEnumerable<(string Question, string Answer)> questions) =>
        new([.. questions.Select(pair => new Question(new Answer(pair.Answer)) { Name = pair.Question })]);
}

internal sealed record Question(Answer AcceptedAnswer) : Thing;

internal sealed record Answer(string Text) : Thing;
