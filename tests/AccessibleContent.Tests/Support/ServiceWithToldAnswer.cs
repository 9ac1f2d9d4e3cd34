using System.Collections.Immutable;
using AccessibleContent.Answers;
using AccessibleContent.Api.Asking;
using AccessibleContent.Model;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Support;

/// <summary>A service that answers every question as a test tells it to.</summary>
public abstract class ServiceWithToldAnswer : ServiceWithToldIndex
{
    /// <summary>The sentence that answers.</summary>
    protected const string Sentence = "因管道检修，7月20日8时至18时城东停水，账户照常缴费。";

    /// <summary>The sentence with a number to call.</summary>
    protected const string Telephone = "服务电话0539-0000000。";

    private Notice? _water;

    /// <summary>Gets or sets the reply to a question.</summary>
    internal Func<Question, Notice, Reply> Told { get; set; } = (_, notice) => Answer(notice);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Settings => ["--Site:Contact=兰山区政务公开办 0539-1111111"];

    /// <summary>Gets a reply of two sentences.</summary>
    internal static Reply Answer(Notice notice) => new(QuestionKind.When)
    {
        Parts = [new(Sentence), new(Telephone)],
        Spans = [new(6, 11, FieldKind.Date), new(Sentence.Length + 1 + 4, 12, FieldKind.Phone)],
        Confidence = Confidence.High,
        Sources = [new(notice, "一、台账", 0, 0, Sentence.Length), new(notice, null, 0, Sentence.Length, Telephone.Length)],
        Others = [notice],
    };

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _water = await PublishAsync("water/2", "城东停水通知", Sentence + Telephone + "特此通知。");
    }

    /// <inheritdoc/>
    protected override void Replace(IServiceCollection services) =>
        services.AddSingleton<FindAnswer>((question, _, _, _, _) => Told(question, _water!));
}
