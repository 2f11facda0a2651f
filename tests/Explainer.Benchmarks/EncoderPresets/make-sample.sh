#!/bin/sh
# Writes a raw film that resembles an explainer video, for measure.sh: a dark dithered ground with a faint light, cards with glow that
# slide in and breathe, text that is typed, a number that counts, particles that travel, a slow push of the camera in the second half.
# Usage: make-sample.sh OUTPUT.yuv [FRAMES]      1920x1080, 30 frames per second, planar 4:2:0, BT.709 limited.
set -eu
out=$1
frames=${2:-500}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mono=$(fc-match -f '%{file}' 'JetBrains Mono:bold')
sans=$(fc-match -f '%{file}' 'Inter')

# The ground: #0f0f1a with a hint of blue in the middle; a fixed 4x4 ordered pattern of one step keeps it from banding.
dither='mod(X*5+Y*3+floor(X/2)*7+floor(Y/2)*11,16)/16'
light='exp(-(pow((X-960)/760,2)+pow((Y-480)/430,2)))'
ffmpeg -v error -y -f lavfi -i color=black:s=1920x1080,format=gbrp -frames:v 1 \
    -vf "geq=r='11+7*$light+$dither':g='11+9*$light+$dither':b='20+19*$light+$dither'" "$work/ground.png"

# A card: dark fill, bright rim, wide halo.
card() { # file colour-r colour-g colour-b width height
    box="max(abs(X-W/2)-(W/2-84),abs(Y-H/2)-(H/2-84))"
    round="hypot(max(abs(X-W/2)-(W/2-84),0),max(abs(Y-H/2)-(H/2-84),0))-20"
    edge="if(gt($box,0),$round,$box-20)"
    halo="exp(-pow(max($edge,0)/22,1.3))"
    rim="exp(-pow(($edge)/2.2,2))"
    ffmpeg -v error -y -f lavfi -i "color=black@0:s=$5x$6,format=rgba" -frames:v 1 -vf "geq=r='$2*max($rim,0.35)':g='$3*max($rim,0.35)':b='$4*max($rim,0.4)':a='255*if(lt($edge,0),max(0.85,$rim),0.55*$halo)'" "$work/$1.png"
}
card cyan 0 217 255 460 260
card green 0 255 136 460 260
card red 255 71 87 460 260
card dot 0 217 255 190 190

ease="(1-pow(1-clip((t-%s)/0.6\,0\,1)\,3))"
slide() { printf "$ease" "$1"; }
loop() { printf -- '-loop 1 -framerate 30 -i %s ' "$work/$1.png"; }
graph="[1]fade=in:st=0.3:d=0.5:alpha=1[a];[2]fade=in:st=1:d=0.5:alpha=1[b];[3]fade=in:st=1.7:d=0.5:alpha=1,fade=out:st=13:d=0.4:alpha=1[c];
[0][a]overlay=x='160+120*$(slide 0.3)':y=330[v1];[v1][b]overlay=x='610+120*$(slide 1)':y=330[v2];[v2][c]overlay=x='1060+120*$(slide 1.7)':y='330+8*sin(t*2.1)'[v3];
[4]split=4[d1][d2][d3][d4];
[v3][d1]overlay=x='mod(t*310\,2100)-190':y=690:enable='gte(t\,3)'[v4];[v4][d2]overlay=x='mod(t*310+300\,2100)-190':y=690:enable='gte(t\,3)'[v5];
[v5][d3]overlay=x='mod(t*170+900\,2100)-190':y=740:enable='gte(t\,5)'[v6];[v6][d4]overlay=x='mod(t*170+1500\,2100)-190':y=740:enable='gte(t\,5)'[v7]"
text=""
n=0
for word in Explain quantum computing in simple words; do
    text="$text,drawtext=fontfile=$mono:text=$word:fontsize=48:fontcolor=0xe0e0e0:x=$((150 + n * 275)):y=150:alpha='clip((t-$n*0.4)/0.2\,0\,1)'"
    n=$((n + 1))
done
text="$text,drawtext=fontfile=$mono:text='%{eif\:min(100\,t*22)\:d\:3}':fontsize=120:fontcolor=0x00d9ff:x=820:y=850:enable='between(t\,2\,12)'"
text="$text,drawtext=fontfile=$sans:text='One token at a time, the whole model read again':fontsize=40:fontcolor=0x9a9ab0:x=(w-tw)/2:y=980:alpha='clip(t-6\,0\,1)'"
zoom="zoompan=z='1+0.03*clip((on-250)/120\,0\,1)':x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2':d=1:s=1920x1080:fps=30"
# shellcheck disable=SC2046
ffmpeg -v error -y $(loop ground) $(loop cyan) $(loop green) $(loop red) $(loop dot) -filter_complex \
    "$graph;[v7]null$text,$zoom,scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_inp,format=yuv420p" \
    -frames:v "$frames" -f rawvideo "$out"
