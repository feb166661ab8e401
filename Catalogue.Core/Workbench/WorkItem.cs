namespace Catalogue.Core.Workbench;

/// <summary>Something that somebody of the ministry is to do; pages word it.</summary>
public sealed record WorkItem
{
    public required WorkStep Step { get; init; }

    /// <summary>Where it stands in the day of who looks.</summary>
    public required DayPart Part { get; init; }

    /// <summary>The request, review or notice; empty for what is known by its partner alone.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Whose file it is in; null for a company that is no partner yet.</summary>
    public Guid? PartnerId { get; init; }

    /// <summary>The offer it is about; null for none in particular.</summary>
    public string? OfferReference { get; init; }

    /// <summary>How many things it is made of: documents to read, findings of the machine.</summary>
    public int Count { get; init; }

    /// <summary>The last legal day on which doing it is in time; null where none binds the ministry.</summary>
    public DateOnly? By { get; init; }

    /// <summary>The legal day since which it waits.</summary>
    public required DateOnly Since { get; init; }

    public WorkKind Kind => Step switch
    {
        WorkStep.DecideRequest => WorkKind.Request,
        WorkStep.ReadDocuments => WorkKind.Document,
        WorkStep.DecideReview or WorkStep.ReadReviewAgain => WorkKind.Review,
        _ => WorkKind.Notice,
    };

    public bool IsLateOn(DateOnly today) => today > By;
}

/// <summary>What is to be done.</summary>
public enum WorkStep
{
    /// <summary>Accept a request to join, refuse it, or ask to complete it (A4).</summary>
    DecideRequest,

    /// <summary>Read private documents, and accept or refuse them (A23).</summary>
    ReadDocuments,

    /// <summary>Check an offer against its specification (A10).</summary>
    DecideReview,

    /// <summary>Read what a colleague decided of an offer, as the draw wants it (A10).</summary>
    ReadReviewAgain,

    /// <summary>Say whether what a partner fixed or explained is enough (A11).</summary>
    JudgeExplanation,

    /// <summary>Follow up what a partner was asked to fix and did not (A11, A12).</summary>
    FollowUp,

    /// <summary>Sign a letter that a colleague wrote (A12).</summary>
    SignLetter,

    /// <summary>Send a letter that is signed.</summary>
    SendLetter,

    /// <summary>Post a letter that nobody has read yet, and record the day (A12).</summary>
    PostLetter,

    /// <summary>Say whether what a partner answered to a letter is enough: no time runs meanwhile (A12).</summary>
    JudgeAnswer,

    /// <summary>Hear a partner who asked to be heard (« Law that binds the site »).</summary>
    HoldHearing,

    /// <summary>Decide an appeal, having signed nothing of what it is against (A12).</summary>
    DecideAppeal,
}

/// <summary>What it is about.</summary>
public enum WorkKind
{
    Request,
    Review,
    Notice,
    Document,
}

/// <summary>The parts of a day, in order.</summary>
public enum DayPart
{
    /// <summary>What one has taken or was given.</summary>
    Mine,

    /// <summary>Reviews in which the machine found something (A10), and which are not among one's own due these days: it prepares, a person decides.</summary>
    Found,

    /// <summary>What waits for whoever takes it.</summary>
    Free,
}

/// <summary>Something to do with the names that people know it by.</summary>
/// <param name="Item">What is to be done.</param>
/// <param name="Company">The company; empty where its name is erased.</param>
/// <param name="Slug">The partner's address on the site; null for a company that is no partner yet.</param>
/// <param name="Title">What the offer is called; null where it is about none in particular.</param>
public sealed record WorkLine(WorkItem Item, string Company, string? Slug, string? Title);
